import { type Call, type ReadCalls, wireRequest } from '../../src/iam/call';

type Sent = { readonly method?: string; readonly url?: string; readonly headers?: Record<string, string>; readonly body?: unknown };

/** The calls of a request. */
export const read = (calls: ReadCalls, { method = 'POST', url = '/', headers = {}, body = {} }: Sent): readonly Call[] =>
  calls(wireRequest({ method, url, headers }, Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))));

/** A request of a JSON protocol. */
export const target = (operation: string, body: unknown): Sent => ({ headers: { 'x-amz-target': `Service_2020.${operation}` }, body });
/** `action resource` of each. */
export const callNames = (calls: readonly Call[]): readonly string[] => calls.map(({ action, resource }) => `${action} ${resource}`);
