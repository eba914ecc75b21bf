import type { Refusal, Route } from '@ecom/lambda';
import type { ObjectSchema, Schema } from 'yup';
import type { JsonSchema } from './json-schema';

type Fields = ObjectSchema<Readonly<Record<string, unknown>>>;

/** What a function's schema.ts says of its route, whatever route it is. */
export type AnyRouteDocs = {
  readonly route: Route<Fields, Fields, Schema>;
  readonly summary: string;
  readonly description?: string;
  readonly answer?: JsonSchema;
  readonly refusals?: readonly (Refusal | readonly Refusal[])[];
  readonly idempotent?: true;
  /** The media type of a file that is streamed, of an address of the function's own. */
  readonly file?: string;
  readonly example?: {
    readonly params?: Readonly<Record<string, unknown>>;
    readonly query?: Readonly<Record<string, unknown>>;
    readonly body?: unknown;
    readonly answer?: unknown;
  };
};

/** A route of a service: where it is reached from its config, what it is from its schema. */
export type DocumentedRoute = {
  /** Of the function: `placeBid`. */
  readonly key: string;
  readonly method: string;
  readonly path: string;
  /** No function of ours answers it: API Gateway does, for the service that it calls. */
  readonly integrated?: true;
  /** The function has an address of its own, which on a local platform is this one. */
  readonly ownAddress?: string;
  /** Why anybody may call it; absent where a token is needed. */
  readonly publicReason?: string;
  readonly docs: AnyRouteDocs;
};
