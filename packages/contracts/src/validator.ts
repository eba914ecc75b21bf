export type ValidationFailure = { readonly instancePath: string; readonly message?: string; readonly keyword: string };

/** A JSON Schema compiled at build time: tells whether a value has the shape, and leaves the reasons in `errors`. */
export type Validator<Data> = ((value: unknown) => value is Data) & { readonly errors?: readonly ValidationFailure[] | null };
