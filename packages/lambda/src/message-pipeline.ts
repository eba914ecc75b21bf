import type { Validator } from '@ecom/contracts';
import { DomainError } from '@ecom/kernel';
import middy from '@middy/core';
import validator from '@middy/validator';
import type { Context } from 'aws-lambda';

export class MessageInvalidError extends DomainError {
  readonly code = 'MESSAGE_INVALID';
  readonly kind = 'invalid';
}

type Failures = { readonly cause?: { readonly data?: readonly { readonly instancePath: string; readonly message?: string }[] } };

const invalid = (error: unknown): unknown => {
  const failures = (error as Failures).cause?.data;
  if (!Array.isArray(failures)) return error;

  return new MessageInvalidError(
    `A message has not the shape of its contract: ${failures.map(({ instancePath, message }) => `${instancePath || '/'} ${message}`).join('; ')}.`,
    {},
    { cause: error },
  );
};

/**
 * One message through the compiled schema of its contract, then to `handle`.
 * @throws MessageInvalidError when the message has not the shape
 */
export const messagePipeline = <Data, Result>(
  validate: Validator<Data>,
  handle: (data: Data) => Promise<Result>,
): ((message: unknown) => Promise<Result>) => {
  const pipeline = middy()
    .use(validator({ eventSchema: validate as never }))
    .handler(async (data: unknown) => handle(data as Data));

  return async (message) => {
    try {
      return (await pipeline(message as never, {} as Context)) as Result;
    } catch (error) {
      throw invalid(error);
    }
  };
};

/** @throws MessageInvalidError when the text is not JSON. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new MessageInvalidError('A message is not JSON.', {}, { cause: error });
  }
};
