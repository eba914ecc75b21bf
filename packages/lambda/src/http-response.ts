import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { reportFailure } from './failure';
import { HttpRefusal } from './http-refusal';
import { type Problem, problemFrom } from './problem';

const RETRY_AFTER_SECONDS = 1;

/** A refusal that passes says when to come back: `retryAfter` of its details in seconds, or soon. */
const retryAfter = ({ status, retryAfter: seconds }: Problem): Readonly<Record<string, string>> =>
  status === 429 || status === 503 ? { 'retry-after': String(typeof seconds === 'number' ? seconds : RETRY_AFTER_SECONDS) } : {};

/** An answer as JSON; a string is taken for JSON already, so that a replayed answer keeps every byte. */
export const successResponse = (status: number, result: unknown, correlationId: string): APIGatewayProxyStructuredResultV2 => {
  const headers = { 'x-correlation-id': correlationId };
  if (status === 204 || result === undefined) return { statusCode: status, headers };

  return {
    statusCode: status,
    headers: { ...headers, 'content-type': 'application/json' },
    body: typeof result === 'string' ? result : JSON.stringify(result),
  };
};

/** The one place where an error becomes an HTTP answer, and the one place where it is logged. */
export const failureResponse = (error: unknown, instance: string, correlationId: string): APIGatewayProxyStructuredResultV2 => {
  const problem = problemFrom(error, instance);
  reportFailure(error, 'unexpected failure');

  return {
    statusCode: problem.status,
    headers: {
      'content-type': 'application/problem+json',
      'x-correlation-id': correlationId,
      ...retryAfter(problem),
      ...(problem.status === 401 && { 'www-authenticate': 'Bearer' }),
      ...(error instanceof HttpRefusal && error.headers),
    },
    body: JSON.stringify(problem),
  };
};
