import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import type { MessageContract } from './define-message';

export type EventContract<Name extends string = string, Data = unknown> = MessageContract<Name, Data> & {
  readonly source: `ecom.${string}`;
  /**
   * Put by API Gateway, which knows no ISO time: its `metadata` lacks `eventId` and `occurredAt`, and the rule of each consumer adds
   * EventBridge's own id and time (InputTransformer).
   */
  readonly unstamped?: true;
};

export type EventData<C extends EventContract> = C['example'];

/** The data type is worked out once, here; every other use of the contract is cheap for the compiler. */
export const defineEvent =
  <const Schema extends Exclude<JSONSchema, boolean>>(schema: Schema) =>
  <const Name extends string>(
    contract: Omit<EventContract<Name, FromSchema<Schema>>, 'schema'>,
  ): EventContract<Name, FromSchema<Schema>> => ({
    ...contract,
    schema,
  });

export type EventMetadata = {
  readonly eventId: string;
  readonly version: number;
  readonly occurredAt: string;
  readonly correlationId: string;
};

/** What travels as `detail` on the bus. */
export type EventEnvelope<Data = unknown> = { readonly metadata: EventMetadata; readonly data: Data };

export type DomainEvent<C extends EventContract = EventContract> = { readonly contract: C; readonly data: EventData<C> };

/** The only way to make an event: the compiler checks the data against the contract. */
export const event = <C extends EventContract>(contract: C, data: EventData<C>): DomainEvent<C> => ({ contract, data });

/** The rule a consumer subscribes with. A new version never reaches a consumer that does not name it. */
export const eventPattern = ({ source, name, version }: EventContract) => ({
  source: [source],
  'detail-type': [name],
  detail: { metadata: { version: [version] } },
});
