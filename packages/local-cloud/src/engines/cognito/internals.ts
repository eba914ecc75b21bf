import type { RequestListener } from 'node:http';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

export type Attribute = { readonly Name: string; readonly Value?: string };
export type User = {
  readonly Username: string;
  readonly Password: string;
  readonly Enabled: boolean;
  readonly UserStatus: string;
  readonly Attributes: readonly Attribute[];
  readonly RefreshTokens: readonly string[];
  readonly ConfirmationCode?: string | undefined;
  /** Epoch seconds of the last global sign-out: tokens issued earlier are void. */
  readonly SignedOutAt?: number;
};
export type PoolOptions = Readonly<Record<string, unknown>> & { readonly Id: string };
export type AppClient = Readonly<Record<string, unknown>> & { readonly ClientId: string; readonly UserPoolId: string };
export type Logger = Readonly<Record<string, unknown>>;
export type Context = { readonly logger: Logger };
export type Pool = {
  readonly options: PoolOptions;
  readonly getUserByUsername: (context: Context, username: string) => Promise<User | null>;
  readonly listUsers: (context: Context) => Promise<readonly User[]>;
  readonly saveUser: (context: Context, user: User) => Promise<void>;
  readonly saveAppClient: (context: Context, client: AppClient) => Promise<void>;
  readonly saveGroup: (context: Context, group: object) => Promise<void>;
  readonly getGroupByGroupName: (context: Context, name: string) => Promise<object | null>;
  readonly updateOptions: (context: Context, options: PoolOptions) => Promise<void>;
};
export type Cognito = {
  userPools: Pool[];
  readonly createUserPool: (context: Context, options: PoolOptions) => Promise<PoolOptions>;
  readonly getUserPool: (context: Context, id: string) => Promise<Pool>;
  readonly getUserPoolForClientId: (context: Context, clientId: string) => Promise<Pool>;
  readonly getAppClient: (context: Context, clientId: string) => Promise<AppClient | null>;
};
export type Request = Readonly<Record<string, unknown>>;
export type Target = (context: Context, request: Request) => Promise<Record<string, unknown>>;
export type Clock = { readonly get: () => Date };
export type TriggerRequest = Readonly<Record<string, unknown>> & { readonly userPoolId: string; readonly triggerSource: string };
export type TriggerEvent = Readonly<Record<string, unknown>> & { readonly response: unknown };
export type Triggers = { postConfirmation: (context: Context, confirmation: Record<string, unknown>) => Promise<void> };
export type LambdaCaller = {
  readonly enabled: (trigger: string) => boolean;
  readonly invoke: (context: Context, trigger: string, event: TriggerRequest) => Promise<unknown>;
};
export type Message = { readonly __code: string; readonly emailSubject?: string; readonly emailMessage?: string };
export type Delivery = readonly [
  source: string,
  clientId: string,
  poolId: string,
  user: User,
  code: string,
  metadata: unknown,
  details: object,
];
export type Messages = { readonly deliver: (context: Context, ...delivery: Delivery) => Promise<void> };
export type Services = {
  readonly clock: Clock;
  readonly cognito: Cognito;
  readonly config: Readonly<Record<string, unknown>>;
  readonly triggers: Triggers;
  readonly otp: () => string;
  readonly messages: Messages;
  readonly tokenGenerator: object;
};
type CreateServer = (...parts: readonly [router: (target: string) => Target, logger: unknown, options: object, services: Services]) => {
  readonly application: RequestListener;
};
type CognitoErrorConstructor = new (code: string, message: string) => Error;
type New<Arguments extends readonly unknown[], T> = new (...parameters: Arguments) => T;

/** The parts of cognito-local that its server is made of. Its own assembly would write files and load the whole AWS SDK of old. */
export const loadCognito = () => ({
  createServer: (require('cognito-local/lib/server/server') as { createServer: CreateServer }).createServer,
  DefaultConfig: (require('cognito-local/lib/server/config') as { DefaultConfig: Readonly<Record<string, unknown>> }).DefaultConfig,
  targets: (require('cognito-local/lib/targets/targets') as { Targets: Readonly<Record<string, (services: Services) => Target>> }).Targets,
  DateClock: (require('cognito-local/lib/services') as { DateClock: New<[], Clock> }).DateClock,
  MessagesService: (require('cognito-local/lib/services') as { MessagesService: New<[Triggers, object], Messages> }).MessagesService,
  TriggersService: (require('cognito-local/lib/services') as { TriggersService: New<[Clock, Cognito, LambdaCaller, object], Triggers> })
    .TriggersService,
  LambdaService: (
    require('cognito-local/lib/services') as {
      LambdaService: New<[object, null], { createLambdaEvent: (event: TriggerRequest) => TriggerEvent }>;
    }
  ).LambdaService,
  CognitoServiceImpl: (
    require('cognito-local/lib/services/cognitoService') as { CognitoServiceImpl: New<[string, object, object, object], Cognito> }
  ).CognitoServiceImpl,
  UserPoolServiceFactoryImpl: (
    require('cognito-local/lib/services/userPoolService') as { UserPoolServiceFactoryImpl: New<[Clock, object], object> }
  ).UserPoolServiceFactoryImpl,
  JwtTokenGenerator: (require('cognito-local/lib/services/tokenGenerator') as { JwtTokenGenerator: New<[Clock, Triggers, object], object> })
    .JwtTokenGenerator,
  CognitoError: (require('cognito-local/lib/errors') as { CognitoError: CognitoErrorConstructor }).CognitoError,
  publicKey: (require('cognito-local/lib/keys/cognitoLocal.public.json') as { jwk: Readonly<Record<string, string>> }).jwk,
});

export const attributeOf = (user: User, name: string): string | undefined => user.Attributes.find(({ Name }) => Name === name)?.Value;

export const withAttribute = (user: User, name: string, value: string): User => ({
  ...user,
  Attributes: [...user.Attributes.filter(({ Name }) => Name !== name), { Name: name, Value: value }],
});
