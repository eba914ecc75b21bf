import type { ClientRequest, IncomingMessage } from 'node:http';
import type { Subsegment } from './subsegment';

/** A call that a traced invocation has made. */
export type OutgoingCall = { readonly name: string; readonly startedAt: number; readonly facts: Partial<Subsegment> };
type Started = { readonly startedAt: number; readonly onEnd: (call: OutgoingCall) => void };

const SERVER_ERROR = 500;
const CLIENT_ERROR = 400;
const THROTTLED = 429;

/** `DynamoDB_20120810.UpdateItem` is what most AWS services are told; the others are known by their host alone. */
const describe = (request: ClientRequest): Pick<OutgoingCall, 'name'> & { readonly facts: Partial<Subsegment> } => {
  const target = request.getHeader('x-amz-target');
  const [service, operation] = typeof target === 'string' ? target.split('.') : [];
  if (service !== undefined && operation !== undefined)
    return { name: service.replace(/_\d+$/, ''), facts: { namespace: 'aws', aws: { operation } } };

  return { name: request.host, facts: { namespace: 'remote' } };
};

const flagsOf = (status: number): Partial<Subsegment> => ({
  http: { response: { status } },
  ...(status >= SERVER_ERROR && { fault: true }),
  ...(status >= CLIENT_ERROR && status < SERVER_ERROR && { error: true }),
  ...(status === THROTTLED && { throttle: true }),
});

/**
 * Watches every request that leaves through node:http, whichever client makes it.
 * @param listener who wants to hear of the requests that start now; undefined when nobody does
 */
export const watchOutgoingCalls = (listener: () => ((call: OutgoingCall) => void) | undefined): void => {
  const { subscribe } = process.getBuiltinModule('node:diagnostics_channel');
  const started = new WeakMap<ClientRequest, Started>();
  const end = (request: ClientRequest, facts: Partial<Subsegment>): void => {
    const begun = started.get(request);
    if (!begun) return;
    started.delete(request);
    const { name, facts: known } = describe(request);
    begun.onEnd({ name, startedAt: begun.startedAt, facts: { ...known, ...facts } });
  };
  subscribe('http.client.request.start', (message) => {
    const onEnd = listener();
    if (onEnd) started.set((message as { readonly request: ClientRequest }).request, { startedAt: Date.now(), onEnd });
  });
  subscribe('http.client.response.finish', (message) => {
    const { request, response } = message as { readonly request: ClientRequest; readonly response: IncomingMessage };
    end(request, flagsOf(response.statusCode ?? 0));
  });
  subscribe('http.client.request.error', (message) => end((message as { readonly request: ClientRequest }).request, { fault: true }));
};
