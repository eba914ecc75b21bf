import type { HapiRequest, HapiServer } from '../api/hapi-types';
import type { Exchange } from './http-contract';

type Source = { readonly source?: unknown; readonly contentType?: string | null };

const textOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value;
  return Buffer.isBuffer(value) ? value.toString('utf8') : JSON.stringify(value);
};

const answerOf = ({ response }: HapiRequest) => {
  if (response.isBoom)
    return { status: response.output.statusCode, contentType: 'application/json', body: JSON.stringify(response.output.payload) };
  const { source, contentType } = response as Source;
  return { status: response.statusCode, contentType: String(response.headers['content-type'] ?? contentType ?? ''), body: textOf(source) };
};

/** Tells of every answer as it left; nothing of those whose caller left before. */
export const watchAnswers = (server: HapiServer, service: string, onAnswer: (exchange: Exchange) => void): void =>
  server.events.on('response', (request) => {
    if (!request.response) return;
    const requestBody = textOf(request.raw.req.payload);
    onAnswer({ service, method: request.method.toUpperCase(), route: request.route.path, requestBody, ...answerOf(request) });
  });
