import { allEvents, allMessages } from '@ecom/contracts';
import type { Described, DescribedService, ThingId } from '@ecom/diagrams';
import { type Channel, channelObject, channelOf } from './channels';
import { eventMessage, type JsonObject, messageKey, plainMessage } from './messages';
import type { SocketMessages } from './socket';
import type { Named, Topology } from './topology';

export type Sources = {
  readonly described: Described;
  readonly topology: Topology;
  readonly service: DescribedService;
  readonly owns: string;
  readonly socket: SocketMessages | undefined;
};

/** One function that sends or receives through one channel. */
type Use = { readonly action: 'send' | 'receive'; readonly function: string; readonly thing: ThingId; readonly message: string };

const keysNamed = (name: string): readonly string[] => allEvents.filter((event) => event.name === name).map(messageKey);

/** What is sent to a queue or stream is what its receiver says it takes. */
const carriedBy = ({ receptions }: Topology, thing: ThingId): readonly Named[] => receptions.filter(({ from }) => from === thing);

const usesOf = ({ topology, service: { name } }: Sources): readonly Use[] => {
  const own = <Item extends { readonly service: string }>(items: readonly Item[]) => items.filter(({ service }) => service === name);
  return [
    ...own(topology.publications).flatMap((one) =>
      keysNamed(one.name).map((message): Use => ({ action: 'send', function: one.function, thing: one.bus, message })),
    ),
    ...own(topology.consumptions).map(
      (one): Use => ({ action: 'receive', function: one.function, thing: one.bus, message: messageKey(one) }),
    ),
    ...own(topology.sendings).flatMap((one) =>
      carriedBy(topology, one.to).map(
        (named): Use => ({ action: 'send', function: one.function, thing: one.to, message: messageKey(named) }),
      ),
    ),
    ...own(topology.receptions).map(
      (one): Use => ({ action: 'receive', function: one.function, thing: one.from, message: messageKey(one) }),
    ),
  ];
};

const grouped = <Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly (readonly [string, readonly Item[]])[] =>
  Object.entries(Object.groupBy(items, keyOf) as Record<string, Item[]>).toSorted(([one], [other]) => (one < other ? -1 : 1));

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();

const operation = (action: Use['action'], channel: string, messages: readonly string[]): JsonObject => ({
  action,
  channel: { $ref: `#/channels/${channel}` },
  messages: unique(messages).map((key) => ({ $ref: `#/channels/${channel}/messages/${key}` })),
});

type Placed = Use & { readonly channel: Channel };

const operationsOf = (uses: readonly Placed[]): JsonObject =>
  Object.fromEntries(
    grouped(uses, (use) => `${use.function}-${use.action}s-${use.channel.key}`).map(([key, [first, ...rest]]) => [
      key,
      first
        ? operation(
            first.action,
            first.channel.key,
            [first, ...rest].map(({ message }) => message),
          )
        : {},
    ]),
  );

const channelsOf = (uses: readonly Placed[]): JsonObject =>
  Object.fromEntries(
    grouped(uses, ({ channel }) => channel.key).map(([key, [first, ...rest]]) => [
      key,
      first
        ? channelObject(
            first.channel,
            [first, ...rest].map(({ message }) => message),
          )
        : {},
    ]),
  );

const messagesOf = (uses: readonly Use[]): JsonObject => {
  const keys = unique(uses.map(({ message }) => message));
  const made = [
    ...allEvents.map((event) => [messageKey(event), () => eventMessage(event)] as const),
    ...allMessages.map((message) => [messageKey(message), () => plainMessage(message)] as const),
  ];
  return Object.fromEntries(made.filter(([key]) => keys.includes(key)).map(([key, make]) => [key, make()] as const));
};

const SOCKET = 'socket';

const socketChannel = ({ actions, frames }: SocketMessages): JsonObject => ({
  address: '/',
  title: 'The WebSocket API',
  description: 'Connect with `?token=<access token>`. Every message is one JSON object.',
  messages: Object.fromEntries(Object.keys({ ...actions, ...frames }).map((key) => [key, { $ref: `#/components/messages/${key}` }])),
  bindings: {
    ws: {
      method: 'GET',
      query: { type: 'object', required: ['token'], properties: { token: { type: 'string' } } },
      bindingVersion: '0.1.0',
    },
  },
  'x-kind': SOCKET,
});

const socketOperations = ({ actions, frames }: SocketMessages): JsonObject => ({
  ...Object.fromEntries(Object.keys(actions).map((action) => [action, operation('receive', SOCKET, [action])])),
  pushFrames: operation('send', SOCKET, Object.keys(frames)),
});

/** The AsyncAPI document of a service; undefined when it neither sends nor receives anything. */
export const asyncapiDocument = (sources: Sources): JsonObject | undefined => {
  const { described, service, owns, socket } = sources;
  const uses = usesOf(sources).flatMap((use) => {
    const channel = channelOf(described, use.thing);
    return channel ? [{ ...use, channel }] : [];
  });
  if (uses.length === 0 && !socket) return undefined;
  return {
    asyncapi: '3.0.0',
    info: { title: `EcomAuction ${service.name}`, version: '1.0.0', description: owns, license: { name: 'MIT' } },
    defaultContentType: 'application/json',
    channels: { ...channelsOf(uses), ...(socket && { [SOCKET]: socketChannel(socket) }) },
    operations: { ...operationsOf(uses), ...(socket && socketOperations(socket)) },
    components: { messages: { ...messagesOf(uses), ...socket?.actions, ...socket?.frames } },
  };
};
