import type { ApiService } from '../../src/api/api-service';
import { createAuthorize } from '../../src/api/authorize';
import { startHttpApi } from '../../src/api/http-api';
import type { RequestSeen } from '../../src/api/request-watch';
import { startSocketApi } from '../../src/api/socket-api';
import type { PutEventsEntry } from '../../src/events/put-events';
import type { Deployment, FunctionSpec } from '../../src/model';
import { deployment } from './deployment';
import { fixtureHost } from './fixture-host';
import { freePorts } from './free-ports';
import { functionSpec } from './function-spec';
import { issuer, tokenIssuer } from './token-issuer';

type Declared = Readonly<Record<string, { readonly handler: string; readonly events?: readonly Readonly<Record<string, unknown>>[] }>>;

const identity = [
  functionSpec('simple', { service: 'identity', handler: 'src/authorizer.simple' }),
  functionSpec('policy', { service: 'identity', handler: 'src/authorizer.policy', logicalId: 'PolicyLambdaFunction' }),
];
const pool = {
  service: 'api',
  logicalId: 'UserPool',
  id: 'us-east-1_Pool',
  arn: 'arn:aws:cognito-idp:us-east-1:000000000000:userpool/us-east-1_Pool',
  issuer,
  clientIds: ['client'],
  groups: [],
};

const specOf = ([key, { handler }]: readonly [string, Declared[string]]): FunctionSpec =>
  functionSpec(key, {
    service: 'api',
    handler,
    logicalId: `${key.charAt(0).toUpperCase()}${key.slice(1)}LambdaFunction`,
    timeoutSeconds: 3,
  });

/** The APIs of one service whose authorizers live in another one. */
export const fixtureApis = async (
  functions: Declared,
  provider: Readonly<Record<string, unknown>> = {},
  parts: Partial<Deployment> = {},
) => {
  const specs = [...Object.entries(functions).map(specOf), ...identity];
  const port = await freePorts(10);
  const issuing = await tokenIssuer(port + 9);
  const { host, clock, stop } = await fixtureHost(specs);
  const seen: RequestSeen[] = [];
  const events: PutEventsEntry[] = [];
  const service: ApiService = {
    name: 'api',
    dir: '/nowhere',
    functions,
    provider: { name: 'aws', stage: 'local', region: 'us-east-1', ...provider },
    ports: { http: port, websocket: port + 1, lambda: port + 2 },
  };
  const authorize = createAuthorize(
    (arn, event) => host.invoke(arn, event),
    () => `${issuing.url}/jwks.json`,
  );
  const options = {
    service,
    deployment: deployment({ functions: specs, userPools: [pool], ...parts }),
    clock,
    authorize,
    invoke: host.invoke,
    onRequest: (one: RequestSeen) => seen.push(one),
    putEvent: async (entry: PutEventsEntry) => {
      events.push(entry);
      return { FailedEntryCount: 0, Entries: [{ EventId: 'evt-1' }] };
    },
  };
  const stopAll = async () => {
    await Promise.all(running.map((api) => api?.stop()));
    await Promise.all([stop(), issuing.stop()]);
  };
  const running = await Promise.all([startHttpApi(options), startSocketApi(options)]).catch(async (error: unknown) => {
    await Promise.all([stop(), issuing.stop()]);
    throw error;
  });
  return {
    seen,
    events,
    clock,
    sign: issuing.sign,
    stop: stopAll,
    url: `http://127.0.0.1:${port}`,
    socketUrl: `ws://127.0.0.1:${port + 1}`,
    connectionsUrl: `http://127.0.0.1:${port + 1}`,
  };
};
