import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { DomainError } from '@ecom/kernel';
import type { Context } from 'aws-lambda';

type Head = { readonly statusCode: number; readonly headers: Readonly<Record<string, string>> };

export type StreamingHandler<Event> = (event: Event, stream: Writable, context: Context) => Promise<void>;

/** What the managed runtime puts there for functions that stream. */
type Runtime = {
  streamifyResponse<Event>(handler: StreamingHandler<Event>): StreamingHandler<Event>;
  readonly HttpResponseStream: { from(stream: Writable, head: Head): Writable };
};

const runtime = (): Runtime => {
  const { awslambda } = globalThis as unknown as { readonly awslambda?: Runtime };
  if (!awslambda) throw new Error('There is no awslambda: streaming handlers run in a managed runtime of Lambda, or where one is played.');
  return awslambda;
};

/** An answer whose body is read while it is sent. */
export type StreamedAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Readable | string;
};

const sendWhole = async (out: Writable, text: string): Promise<void> => {
  // Without a write, even of nothing, the runtime would never send status and headers.
  out.write(text);
  out.end();
  await finished(out);
};

/** What is to be sent cannot be read. */
export class BodyUnavailableError extends DomainError {
  readonly code = 'BODY_UNAVAILABLE';
  readonly kind = 'unavailable';
}

/** @returns the answer, once the first byte of its body is there. @throws BodyUnavailableError when it fails until then */
export const readyToSend = async (answer: StreamedAnswer): Promise<StreamedAnswer> => {
  const { body } = answer;
  if (body === undefined || typeof body === 'string' || body.readableLength > 0) return answer;
  await once(body, 'readable').catch((cause: unknown) => {
    throw new BodyUnavailableError('This cannot be read at the moment.', {}, { cause });
  });
  return answer;
};

/** Sends an answer, no faster than it is read. @throws what the body fails with on its way: the runtime breaks the stream off */
export const sendAnswer = async (stream: Writable, { status, headers, body = '' }: StreamedAnswer): Promise<void> => {
  const out = runtime().HttpResponseStream.from(stream, { statusCode: status, headers });
  await (typeof body === 'string' ? sendWhole(out, body) : pipeline(body, out));
};

/** Lets Lambda call a handler with the stream of its answer. */
export const streamed = <Event>(handler: StreamingHandler<Event>): StreamingHandler<Event> => runtime().streamifyResponse(handler);
