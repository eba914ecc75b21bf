import type { EventContract, MessageContract } from '@ecom/contracts';

/** Who consumes an event, by its name. */
export type Consumers = Readonly<Record<string, readonly string[]>>;

type Field = { readonly type?: string; readonly enum?: readonly unknown[]; readonly description?: string; readonly format?: string };
type Schema = { readonly required?: readonly string[]; readonly properties?: Readonly<Record<string, Field>> };

const kindOf = ({ type, enum: values, format }: Field): string => {
  if (values) return values.map((value) => `\`${String(value)}\``).join(' \\| ');

  return [type ?? 'any', ...(format ? [`(${format})`] : [])].join(' ');
};

const fields = (schema: object): string => {
  const { required = [], properties = {} } = schema as Schema;
  const rows = Object.entries(properties).map(
    ([name, field]) => `| \`${name}\` | ${kindOf(field)} | ${required.includes(name) ? 'always' : 'sometimes'} |`,
  );

  return ['| field | kind | there |', '|---|---|---|', ...rows].join('\n');
};

const example = (value: unknown): string => ['```json', JSON.stringify(value, null, 2), '```'].join('\n');

const eventSection = (consumers: Consumers, { name, source, version, summary, schema, example: data }: EventContract): string => {
  const readers = consumers[name] ?? [];

  return [
    `### ${name} (version ${version})`,
    summary,
    `From \`${source}\`. Consumed by ${readers.length > 0 ? readers.map((reader) => `\`${reader}\``).join(', ') : 'nobody yet'}.`,
    fields(schema),
    example(data),
  ].join('\n\n');
};

const messageSection = ({ name, version, summary, schema, example: data }: MessageContract): string =>
  [`### ${name} (version ${version})`, summary, fields(schema), example(data)].join('\n\n');

type Catalogue = {
  readonly events: readonly EventContract[];
  readonly messages: readonly MessageContract[];
  readonly consumers: Consumers;
};

/** @returns the text of EVENTS.md: every event, message and stream record there is. */
export const eventsDocument = ({ events, messages, consumers }: Catalogue): string =>
  `${[
    '# Events and messages',
    'Made by `pnpm docs:events` from the contracts in this package. Do not edit.',
    'An event travels as `detail = { metadata: { eventId, version, occurredAt, correlationId }, data }`; the fields below are those of `data`. Delivery is at least once and in no order: a consumer repeats nothing it has done for an `eventId`.',
    '## Events on the bus',
    ...events.map((event) => eventSection(consumers, event)),
    '## Messages on queues and records on streams',
    ...messages.map(messageSection),
  ].join('\n\n')}\n`;
