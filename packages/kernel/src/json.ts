declare const said: unique symbol;

/** JSON text that says a `Value`, e.g. an answer that is kept so that it can be repeated byte for byte. */
export type Json<Value> = string & { readonly [said]: Value };

export const toJson = <Value>(value: Value): Json<Value> => JSON.stringify(value) as Json<Value>;
