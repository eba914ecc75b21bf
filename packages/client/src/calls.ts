/** One operation, as the generated types have it. */
type Operation = { readonly parameters: object; readonly requestBody?: unknown; readonly responses: object };

type ParametersIn<O extends Operation, Place extends string> = O['parameters'] extends { readonly [P in Place]?: infer Values }
  ? Exclude<Values, undefined> extends never
    ? unknown
    : Exclude<Values, undefined>
  : unknown;

type Json<Holder> = Holder extends { readonly content: { readonly 'application/json': infer Body } } ? Body : undefined;

type BodyOf<O extends Operation> = O extends { readonly requestBody: infer Sent } ? { readonly body: Json<Sent> } : unknown;

type Success = 200 | 201 | 202;

/** What an operation is told: what its path and its query name, and `body`. */
export type Arguments<O extends Operation> = ParametersIn<O, 'path'> & ParametersIn<O, 'query'> & BodyOf<O>;

/** What an operation answers; undefined when it has nothing to say. */
export type Answer<O extends Operation> = O['responses'] extends { readonly [Status in Success]?: infer Response }
  ? Json<Response>
  : undefined;

export type CallOptions = {
  /** Instead of the client's own. */
  readonly token?: string;
  /** Names the request, so that repeating it changes nothing. Made up for requests that change something when left out. */
  readonly idempotencyKey?: string;
  /** Found in every log line and event that follows from the request. */
  readonly correlationId?: string;
  readonly signal?: AbortSignal;
};

export type Call<O extends Operation> =
  unknown extends Arguments<O>
    ? (args?: Readonly<Record<string, never>>, options?: CallOptions) => Promise<Answer<O>>
    : Partial<Arguments<O>> extends Arguments<O>
      ? (args?: Arguments<O>, options?: CallOptions) => Promise<Answer<O>>
      : (args: Arguments<O>, options?: CallOptions) => Promise<Answer<O>>;

/** The operations of one service as functions. */
export type Calls<Operations> = {
  readonly [Name in keyof Operations]: Operations[Name] extends Operation ? Call<Operations[Name]> : never;
};
