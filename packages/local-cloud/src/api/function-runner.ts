import { LocalCloudError } from '../errors';
import type { InvocationResult, LocalClock } from '../model';
import { type Fields, isFields } from './api-service';
import { gatewayEvent } from './gateway-event';
import { failedToRun, proxyAnswer } from './http-answers';
import type { HttpRoute } from './http-routes';
import type { OfflineLambda } from './offline-internals';
import type { RequestScope, RequestScopes } from './request-scopes';

type RunnerOptions = {
  readonly routes: readonly HttpRoute[];
  readonly scopes: RequestScopes;
  readonly clock: LocalClock;
  readonly invoke: (functionArn: string, event: unknown) => Promise<InvocationResult>;
};

const corsHeadersIn = (headers: unknown): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(isFields(headers) ? headers : {})
      .filter(([name]) => name.toLowerCase().startsWith('access-control-'))
      .map(([name, value]) => [name.toLowerCase(), String(value)]),
  );

/** Integrations with mapping templates make an event of their own, and read errors themselves. */
const runMapped = async ({ routes, invoke }: RunnerOptions, functionKey: string, event: Fields): Promise<unknown> => {
  const route = routes.find((one) => one.functionKey === functionKey);
  if (!route) throw new LocalCloudError('ROUTE_MISSING', `No route leads to ${functionKey}.`);
  const { payload, error } = await invoke(route.functionArn, event);
  if (error) throw new Error(error.errorMessage);
  return payload;
};

const runProxied = async (
  { invoke, clock }: RunnerOptions,
  { scope, route }: { scope: RequestScope; route: HttpRoute },
  event: Fields,
): Promise<Fields> => {
  try {
    const answer = proxyAnswer(await invoke(route.functionArn, gatewayEvent(event, { scope, route, now: clock.now() })), route);
    scope.corsHeaders = corsHeadersIn(answer['headers']);
    return answer;
  } catch (error) {
    return failedToRun(error, route.kind);
  }
};

/** Lends itself to serverless-offline as a function that takes an event and then runs. */
export const deferred = (run: (functionKey: string, event: Fields) => Promise<unknown>): OfflineLambda => ({
  get: (functionKey) => {
    let event: Fields = {};
    return {
      setEvent: (value) => {
        event = value as Fields;
      },
      runHandler: () => run(functionKey, event),
    };
  },
});

/** Runs the functions behind routes, with events and answers as API Gateway has them. */
export const functionRunner = (options: RunnerOptions): OfflineLambda =>
  deferred((functionKey, event) => {
    const scope = options.scopes.take(event);
    return scope?.route ? runProxied(options, { scope, route: scope.route }, event) : runMapped(options, functionKey, event);
  });
