import type { HapiRequest, HapiServer } from './hapi-types';

/** One finished request, for those who watch. */
export type RequestSeen = {
  readonly service: string;
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly ms: number;
  readonly correlationId?: string;
};

/** Status and headers of an answer, whether hapi calls it an error or not; 0 when the caller left before it. */
const outcomeOf = ({ response }: HapiRequest) =>
  response?.isBoom ? response.output : { statusCode: response?.statusCode ?? 0, headers: response?.headers ?? {} };

/** Tells about every finished request. */
export const watchRequests = (server: HapiServer, service: string, onRequest: (seen: RequestSeen) => void): void =>
  server.events.on('response', (request) => {
    const { statusCode: status, headers } = outcomeOf(request);
    const correlationId = headers['x-correlation-id'] ?? request.headers['x-correlation-id'];
    const seen = { service, method: request.method.toUpperCase(), path: request.path, status, ms: Date.now() - request.info.received };
    onRequest({ ...seen, ...(typeof correlationId === 'string' && { correlationId }) });
  });
