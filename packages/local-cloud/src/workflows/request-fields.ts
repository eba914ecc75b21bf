import { AwsError } from '../runtime/aws-error';

export type Input = Readonly<Record<string, unknown>>;

/** The longest texts that the API takes (API reference of `SendTaskSuccess` and `SendTaskFailure`). */
const longest: Readonly<Record<string, number>> = { taskToken: 2_048, output: 262_144, error: 256, cause: 32_768 };

const invalid = (field: string, constraint: string): AwsError =>
  new AwsError('ValidationException', `1 validation error detected: Value at '${field}' failed to satisfy constraint: ${constraint}`);

/** @throws AwsError SerializationException for what is no text, ValidationException for too much of it */
export const textOf = (input: Input, field: string): string | undefined => {
  const value = input[field] ?? undefined;
  if (value === undefined) return undefined;
  if (typeof value !== 'string') throw new AwsError('SerializationException', `${field} must be a string.`);
  const most = longest[field] ?? Number.POSITIVE_INFINITY;
  if (Buffer.byteLength(value) > most) throw invalid(field, `Member must have length less than or equal to ${most}`);
  return value;
};

/** @throws AwsError ValidationException when it is missing, SerializationException when it is no text */
export const needed = (input: Input, field: string): string => {
  const value = textOf(input, field);
  if (value === undefined) throw invalid(field, 'Member must not be null');
  if (value === '' && field === 'taskToken') throw invalid(field, 'Member must have length greater than or equal to 1');
  return value;
};

/** The fields of a request. @throws AwsError SerializationException for what is no JSON object */
export const inputOf = (body: string): Input => {
  let input: unknown;
  try {
    input = JSON.parse(body || '{}');
  } catch {
    throw new AwsError('SerializationException', 'The body is not JSON.');
  }
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw new AwsError('SerializationException', 'The body is no JSON object.');
  return input as Input;
};
