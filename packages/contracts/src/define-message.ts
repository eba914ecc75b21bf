import type { FromSchema, JSONSchema } from 'json-schema-to-ts';

/** What travels on a queue or a stream between two services: owned by the receiver (queue) or the producer (stream). */
export type MessageContract<Name extends string = string, Data = unknown> = {
  readonly name: Name;
  readonly version: number;
  readonly summary: string;
  readonly schema: object;
  readonly example: Data;
};

export type MessageData<C extends MessageContract> = C['example'];

/** @see defineEvent: the same idea, without a bus. */
export const defineMessage =
  <const Schema extends Exclude<JSONSchema, boolean>>(schema: Schema) =>
  <const Name extends string>(
    contract: Omit<MessageContract<Name, FromSchema<Schema>>, 'schema'>,
  ): MessageContract<Name, FromSchema<Schema>> => ({
    ...contract,
    schema,
  });
