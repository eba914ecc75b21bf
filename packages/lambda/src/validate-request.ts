import { type InferType, type Schema, ValidationError } from 'yup';
import { type FieldError, RequestInvalidError } from './request-errors';

export type AnySchema = Schema<unknown>;

/** What a schema makes of the input; without a schema, nothing gets through. */
export type Validated<S> = S extends AnySchema ? InferType<S> : undefined;

const fieldErrors = (error: ValidationError, part: string): readonly FieldError[] => {
  const inner = error.inner.length > 0 ? error.inner : [error];

  return inner.map(({ path, message }) => ({ path: path === undefined || path === '' ? part : path, message }));
};

/**
 * Casts and checks one part of a request.
 * @param part `params`, `query` or `body`: where an error without a path is said to be
 * @throws RequestInvalidError with every failure, not only the first
 */
export const validate = <S extends AnySchema | undefined>(schema: S, value: unknown, part: string): Validated<S> => {
  if (schema === undefined) return undefined as Validated<S>;
  try {
    return schema.validateSync(value, { abortEarly: false }) as Validated<S>;
  } catch (error) {
    if (error instanceof ValidationError) throw new RequestInvalidError(fieldErrors(error, part), { cause: error });
    throw error;
  }
};
