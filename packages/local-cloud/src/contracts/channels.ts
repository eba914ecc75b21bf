import { inside, type Json, resolved, type ServiceDocuments } from './documents';
import { type Judge, once, schemaCompiler } from './schemas';

export type Message = {
  readonly service: string;
  readonly name: string;
  readonly payload: Json;
  readonly headers: Json;
  readonly judge: () => Judge;
};

export type Channel = { readonly service: string; readonly kind: string; readonly address: string; readonly messages: readonly Message[] };

/** The channels of an AsyncAPI document; `x-kind` says what each is: bus, queue, stream or socket. */
export const channelsOf = ({ service, asyncapi = {} }: ServiceDocuments): readonly Channel[] => {
  const compiler = schemaCompiler(asyncapi);
  return (Object.values(inside(asyncapi, 'channels')) as readonly Json[]).map((channel) => ({
    service,
    kind: String(channel['x-kind'] ?? ''),
    address: String(channel['address'] ?? ''),
    messages: Object.entries(inside(channel, 'messages')).map(([name, reference]) => {
      const message = resolved(asyncapi, reference);
      const payload = inside(message, 'payload');
      return { service, name, payload, headers: inside(message, 'headers', 'properties'), judge: once(() => compiler.strict(payload)) };
    }),
  }));
};

const constOf = (schema: Json, name: string): unknown => inside(schema, name)['const'];

/** Which of the messages a value is meant to be: by the constants of its schema, or the only one there is. */
export const meantMessage = (messages: readonly Message[], value: unknown): Message | undefined => {
  const fits = ({ payload }: Message): boolean =>
    Object.entries(inside(payload, 'properties')).every(([name, property]) => {
      const wanted = (property as Json)['const'];
      return wanted === undefined || wanted === (value as Json | null | undefined)?.[name];
    });
  return messages.find(fits) ?? (messages.length === 1 ? messages[0] : undefined);
};

export type PutEvent = {
  readonly source: string;
  readonly 'detail-type': string;
  readonly detail: unknown;
  readonly resources?: readonly string[];
};

export const versionOf = (detail: unknown): unknown => inside(detail, 'metadata')['version'];

/** Whether an event is meant to be this message: by its source, its name and its version. */
export const isMeant = ({ headers, payload }: Message, { source, detail, ...event }: PutEvent): boolean =>
  constOf(headers, 'source') === source &&
  constOf(headers, 'detail-type') === event['detail-type'] &&
  constOf(inside(payload, 'properties', 'metadata', 'properties'), 'version') === versionOf(detail);
