import { type Described, record, type ThingId, text } from '@ecom/diagrams';
import type { JsonObject } from './messages';
import { resourceId } from './topology';

const kinds: Readonly<Record<string, { readonly kind: string; readonly name: string }>> = {
  'AWS::Events::EventBus': { kind: 'bus', name: 'Name' },
  'AWS::SQS::Queue': { kind: 'queue', name: 'QueueName' },
  'AWS::Kinesis::Stream': { kind: 'stream', name: 'Name' },
};

const titles: Readonly<Record<string, string>> = { bus: 'an event bus', queue: 'a queue', stream: 'a stream' };

/** A bus, queue or stream as a channel: its name on a stage is its address. */
export type Channel = { readonly key: string; readonly kind: string; readonly address: string; readonly title: string };

/** A stage is a whole word of a name: `check` is none of `checkout`. */
export const withoutStage = (name: string, stage: string): string =>
  name
    .split('-')
    .map((word) => (word === stage ? '{stage}' : word))
    .join('-');

/** @returns the channel behind a resource; undefined when it is nothing that messages travel through. */
export const channelOf = ({ services }: Described, thing: ThingId): Channel | undefined => {
  const { service, id } = resourceId(thing);
  const owner = services.find(({ name }) => name === service);
  const resource = owner?.template.Resources[id];
  const known = kinds[resource?.Type ?? ''];
  if (!owner || !known) return undefined;
  const address = withoutStage(text(record(resource?.Properties)[known.name]), owner.stage);
  const key = id.charAt(0).toLowerCase() + id.slice(1);
  return { key, kind: known.kind, address, title: `${id}, ${titles[known.kind]} of ${service}` };
};

const stageParameter = { stage: { description: 'The stage, e.g. `dev` or `local`.' } };

const referenceTo = (key: string): JsonObject => ({ $ref: `#/components/messages/${key}` });

/** @param messages keys of the messages in components */
export const channelObject = ({ kind, address, title }: Channel, messages: readonly string[]): JsonObject => ({
  address,
  title,
  messages: Object.fromEntries([...new Set(messages)].sort().map((key) => [key, referenceTo(key)])),
  parameters: stageParameter,
  'x-kind': kind,
});
