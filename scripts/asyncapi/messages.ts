import type { EventContract, MessageContract } from '@ecom/contracts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** A second version stands beside the first, under a name of its own. */
export const messageKey = ({ name, version }: { readonly name: string; readonly version: number }): string =>
  version === 1 ? name : `${name}V${version}`;

const text = { type: 'string' };

const metadataSchema = ({ version, unstamped }: EventContract): JsonObject => {
  const properties = {
    ...(!unstamped && { eventId: { ...text, description: 'The same however often the event is delivered.' } }),
    version: { const: version },
    ...(!unstamped && { occurredAt: { ...text, format: 'date-time' } }),
    correlationId: { ...text, description: 'The request that all of this followed from.' },
  };
  return { type: 'object', required: Object.keys(properties), properties };
};

/** What travels as `detail` on the bus. */
const envelope = (event: EventContract): JsonObject => ({
  type: 'object',
  required: ['metadata', 'data'],
  properties: { metadata: metadataSchema(event), data: event.schema },
});

const metadata = ({ version, unstamped }: EventContract): JsonObject => ({
  ...(!unstamped && { eventId: 'event-1' }),
  version,
  ...(!unstamped && { occurredAt: '2026-01-01T10:00:00.000Z' }),
  correlationId: 'req-1',
});

const described = ({ name, summary, version }: MessageContract): JsonObject => ({
  name,
  title: version === 1 ? name : `${name} v${version}`,
  summary,
  contentType: 'application/json',
  'x-version': version,
});

/** An event of the bus: `headers` are what its rules match by, `payload` is its `detail`. */
export const eventMessage = (event: EventContract): JsonObject => ({
  ...described(event),
  headers: {
    type: 'object',
    required: ['source', 'detail-type'],
    properties: { source: { type: 'string', const: event.source }, 'detail-type': { type: 'string', const: event.name } },
  },
  payload: envelope(event),
  examples: [{ name: 'example', payload: { metadata: metadata(event), data: event.example } }],
});

/** A message of a queue, a record of a stream or a frame of a socket. */
export const plainMessage = (message: MessageContract): JsonObject => ({
  ...described(message),
  payload: message.schema as JsonObject,
  examples: [{ name: 'example', payload: message.example }],
});
