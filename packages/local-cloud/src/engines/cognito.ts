import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import { type ServerGuard, unguardedServer } from '../iam/guard';
import type { Invoke } from '../model';
import { region } from '../template/account';
import { edgeOf } from './cognito/edge';
import { type Cognito, type Context, type Logger, loadCognito, type Services } from './cognito/internals';
import { JsonStore } from './cognito/json-store';
import { mailMessages } from './cognito/mail-messages';
import { cognitoRouter } from './cognito/router';
import { mergedSchema, type SchemaAttribute } from './cognito/schema';
import { lambdaCaller, reportingPostConfirmation, type TriggerFunctions } from './cognito/triggers';
import type { Engine } from './engine';
import type { Mail } from './mail';
import { listening } from './port-in-use';

export type PoolDefinition = {
  readonly id: string;
  readonly arn: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly triggers: Readonly<Record<string, string>>;
};
export type ClientDefinition = { readonly poolId: string; readonly clientId: string; readonly options: Readonly<Record<string, unknown>> };

/** Cognito user pools. */
export type CognitoEngine = Engine & {
  /** Creates a pool, or gives an existing one these options and triggers. */
  readonly putPool: (pool: PoolDefinition) => Promise<void>;
  readonly putClient: (client: ClientDefinition) => Promise<void>;
  readonly putGroup: (poolId: string, group: { readonly GroupName: string }) => Promise<void>;
};

export type CognitoOptions = {
  readonly port: number;
  /** Folder that keeps pools and users; in memory when absent. */
  readonly dataDir?: string;
  readonly invoke: Invoke;
  readonly deliver: (mail: Mail) => Promise<void>;
  readonly guard?: ServerGuard;
};

/** Tokens carry the issuer of the real Cognito; only the keys come from this machine. */
export const tokenIssuer = `https://cognito-idp.${region}.amazonaws.com`;

const silent = (): void => undefined;
const logger: Logger = {
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  trace: silent,
  fatal: silent,
  level: 'silent',
  child: () => logger,
};
const context: Context = { logger };
const sixDigits = (): string => String(randomInt(1_000_000)).padStart(6, '0');

type Loaded = ReturnType<typeof loadCognito>;

const assemble = async (loaded: Loaded, { dataDir, invoke, deliver }: CognitoOptions, functions: TriggerFunctions): Promise<Services> => {
  const clock = new loaded.DateClock();
  const stores = new Map<string, JsonStore>();
  const create = async (_context: Context, name: string, defaults: object): Promise<JsonStore> => {
    const store = stores.get(name) ?? new JsonStore(name, defaults, dataDir);
    stores.set(name, store);
    return store;
  };
  const clients = await create(context, 'clients', { Clients: {} });
  const pools = new loaded.UserPoolServiceFactoryImpl(clock, { create });
  const cognito: Cognito = new loaded.CognitoServiceImpl('', clients, {}, pools);
  cognito.userPools = [];
  const caller = lambdaCaller(loaded, functions, invoke);
  const triggers = new loaded.TriggersService(clock, cognito, caller, {});
  triggers.postConfirmation = reportingPostConfirmation(caller);
  return {
    clock,
    cognito,
    triggers,
    config: { ...loaded.DefaultConfig, UserPoolDefaults: { UsernameAttributes: ['email'] } },
    otp: sixDigits,
    messages: mailMessages(loaded, { triggers, cognito }, deliver),
    tokenGenerator: new loaded.JwtTokenGenerator(clock, triggers, { IssuerDomain: tokenIssuer }),
  };
};

/** cognito-local's own answer names an address that is not ours. */
const openIdConfiguration = (url: string, poolId: string): string =>
  JSON.stringify({
    issuer: `${tokenIssuer}/${poolId}`,
    jwks_uri: `${url}/${poolId}/.well-known/jwks.json`,
    authorization_endpoint: `${url}/oauth2/authorize`,
    token_endpoint: `${url}/oauth2/token`,
    id_token_signing_alg_values_supported: ['RS256'],
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
  });

const withDiscovery =
  (url: string, rest: RequestListener): RequestListener =>
  (request, response) => {
    const [, poolId] = /^\/([^/]+)\/\.well-known\/openid-configuration$/.exec(request.url ?? '') ?? [];
    if (!poolId) return rest(request, response);
    response
      .writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' })
      .end(openIdConfiguration(url, poolId));
  };

const administration = ({ cognito }: Services, functions: TriggerFunctions): Omit<CognitoEngine, keyof Engine> => ({
  putPool: async ({ id, arn, options, triggers }) => {
    const now = new Date();
    const pool = { CreationDate: now, LastModifiedDate: now, ...options, Id: id, Arn: arn };
    functions.set(id, triggers);
    if (!cognito.userPools.some((known) => known.options.Id === id)) await cognito.createUserPool(context, pool);
    const existing = await cognito.getUserPool(context, id);
    const { Schema = [], ...others } = options;
    const SchemaAttributes = mergedSchema(existing.options['SchemaAttributes'] as SchemaAttribute[], Schema as SchemaAttribute[]);
    await existing.updateOptions(context, { ...existing.options, ...others, SchemaAttributes });
  },
  putClient: async ({ poolId, clientId, options }) => {
    const now = new Date();
    const pool = await cognito.getUserPool(context, poolId);
    await pool.saveAppClient(context, { CreationDate: now, LastModifiedDate: now, ...options, UserPoolId: poolId, ClientId: clientId });
  },
  putGroup: async (poolId, group) => {
    const pool = await cognito.getUserPool(context, poolId);
    const existing = await pool.getGroupByGroupName(context, group.GroupName);
    const now = new Date();
    await pool.saveGroup(context, { CreationDate: now, ...existing, ...group, LastModifiedDate: now });
  },
});

/** Starts Cognito; its codes go to the inbox and its triggers to the functions of the templates. Fails with `PORT_TAKEN`. */
export const startCognito = async (options: CognitoOptions): Promise<CognitoEngine> =>
  listening(options.port, 'Cognito', async () => {
    const loaded = loadCognito();
    const functions: TriggerFunctions = new Map();
    const services = await assemble(loaded, options, functions);
    const url = `http://127.0.0.1:${options.port}`;
    const router = cognitoRouter(loaded.targets, edgeOf(loaded, services));
    const { application } = loaded.createServer(router, logger, {}, services);
    const server = createServer(withDiscovery(url, application));
    (options.guard ?? unguardedServer)('cognito', server);
    server.listen(options.port, '127.0.0.1');
    await once(server, 'listening');
    const stop = async (): Promise<void> => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    };
    return { url, stop, ...administration(services, functions) };
  });
