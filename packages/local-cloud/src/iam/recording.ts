import type { Call } from './call';
import type { Decision } from './decision';
import type { Principal } from './principal';

/** Calls of one principal that the same parts of its role allow, or that nothing allows. */
export type RecordedCall = {
  readonly principal: string;
  readonly action: string;
  /** Of the first of them. */
  readonly resource: string;
  readonly allowed: boolean;
  readonly by: readonly string[];
  readonly count: number;
};

export type RecordedPrincipal = Omit<Principal, 'arn' | 'isSeen'>;

/** Who could call, and who did. */
export type Recording = { readonly principals: readonly RecordedPrincipal[]; readonly calls: readonly RecordedCall[] };

/** Requests of one principal to one service, whatever permissions each of them needed. */
export type RequestCount = { readonly principal: string; readonly service: string; readonly count: number };

/** How many requests each principal made to each service. */
const createRequestCounts = () => {
  const counts = new Map<string, RequestCount>();
  return {
    add: ({ name }: Principal, calls: readonly Call[]): void => {
      for (const service of new Set(calls.map(({ action }) => action.split(':')[0] ?? ''))) {
        const key = `${name} ${service}`;
        counts.set(key, { principal: name, service, count: (counts.get(key)?.count ?? 0) + 1 });
      }
    },
    list: (): readonly RequestCount[] => [...counts.values()],
  };
};

export const createUsage = () => {
  const requests = createRequestCounts();
  const calls = new Map<string, { call: Omit<RecordedCall, 'count'>; count: number }>();
  return {
    add: ({ name }: Principal, { action, resource }: Call, { allowed, by }: Decision): void => {
      const key = [name, action, ...(allowed ? by : [resource])].join(' ');
      const known = calls.get(key);
      if (known) known.count += 1;
      else calls.set(key, { call: { principal: name, action, resource, allowed, by }, count: 1 });
    },
    list: (): readonly RecordedCall[] => [...calls.values()].map(({ call, count }) => ({ ...call, count })),
    requests,
  };
};
