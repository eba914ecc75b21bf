import type { DomainError, Json } from '@ecom/kernel';
import type { FromSchema, JSONSchema } from 'json-schema-to-ts';
import type { Group } from './caller';
import type { AnySchema, Validated } from './validate-request';

declare const answerSchema: unique symbol;

type Immutable<Value> = Value extends object ? { readonly [Key in keyof Value]: Immutable<Value[Key]> } : Value;
type AnswerOf<S> = S extends JSONSchema ? Immutable<FromSchema<S>> : never;

/** What a handler may answer: as its answer's schema says, or JSON that says so; anything where there is no schema. */
export type Answered<S> = S extends undefined ? unknown : AnswerOf<S> | Json<AnswerOf<S>>;

/** What a handler is given of its route: all of it is needed to answer. `S` is the schema of the answer, as a type alone. */
export type Route<P = unknown, Q = unknown, B = unknown, S = unknown> = {
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  /** Status of a successful answer, 200 when left out; 204 sends no body. */
  readonly success?: 200 | 201 | 202 | 204;
  /** Any of these groups; every signed-in user when left out. */
  readonly groups?: readonly Group[];
  readonly [answerSchema]?: S;
};

type Schema = AnySchema | undefined;

/**
 * Says what a route takes, and by its type what it answers.
 * @example route<typeof bidReceipt>()({ params, body, success: 201 })
 */
export const route =
  <S = undefined>() =>
  <P extends Schema = undefined, Q extends Schema = undefined, B extends Schema = undefined>(
    parts: Route<P, Q, B> & { readonly success?: S extends undefined ? 204 : 200 | 201 | 202 },
  ): Route<P, Q, B, S> =>
    parts as Route<P, Q, B, S>;

/** A kind of refusal: its code and its status are those of the error. */
export type Refusal = abstract new (...parameters: never[]) => DomainError;

type Asked<P, Q, B> = { readonly params?: Validated<P>; readonly query?: Partial<Validated<Q>>; readonly body?: Partial<Validated<B>> };

/** The schema of the answer, whose `title` is the name of its type, and an answer. */
type Answering<P, Q, B, S> = S extends undefined
  ? { readonly example?: Asked<P, Q, B> }
  : { readonly answer: S; readonly example: Asked<P, Q, B> & { readonly answer: AnswerOf<S> } };

/**
 * What a document says of a route beyond what its handler needs. Handlers must not mention it, so that it stays out of their bundles:
 * a literal that nobody uses is dropped.
 */
export type RouteDocs<R> =
  R extends Route<infer P, infer Q, infer B, infer S>
    ? Answering<P, Q, B, S> & {
        readonly route: R;
        /** A few words, as a heading. */
        readonly summary: string;
        readonly description?: string;
        /** What the handler may throw; what holds for each request (body, token, gateway) is added. */
        readonly refusals?: readonly (Refusal | readonly Refusal[])[];
        /** Honours `Idempotency-Key`. */
        readonly idempotent?: true;
      }
    : never;
