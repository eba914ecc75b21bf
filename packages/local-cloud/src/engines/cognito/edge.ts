import type { AppClient, Context, loadCognito, Pool, Request, Services, Target, User } from './internals';

/** What replaces a target of cognito-local: the original is at hand, and may be absent. */
export type Override = (edge: Edge, original: Target) => Target;

/** Everything an override works with. */
export type Edge = {
  readonly services: Services;
  readonly refuse: (code: string, message: string) => Error;
  readonly publicKey: Readonly<Record<string, string>>;
};

export const edgeOf = (loaded: ReturnType<typeof loadCognito>, services: Services): Edge => ({
  services,
  refuse: (code, message) => new loaded.CognitoError(code, message),
  publicKey: loaded.publicKey,
});

/** The pool a request is about, by pool id or by client id. */
export const poolOf = ({ services }: Edge, context: Context, { UserPoolId, ClientId }: Request): Promise<Pool> =>
  UserPoolId
    ? services.cognito.getUserPool(context, String(UserPoolId))
    : services.cognito.getUserPoolForClientId(context, String(ClientId));

export const clientOf = async ({ services, refuse }: Edge, context: Context, { ClientId }: Request): Promise<AppClient> => {
  const client = await services.cognito.getAppClient(context, String(ClientId));
  if (!client) throw refuse('ResourceNotFoundException', `User pool client ${String(ClientId)} does not exist.`);
  return client;
};

/** Whether the client hides which users exist. */
export const hidesUsers = async (edge: Edge, context: Context, request: Request): Promise<boolean> =>
  (await clientOf(edge, context, request))['PreventUserExistenceErrors'] === 'ENABLED';

export const userNamed = (pool: Pool, context: Context, username: unknown): Promise<User | null> =>
  pool.getUserByUsername(context, String(username));

/** `m***@e***` of an address, as Cognito answers where a code went. */
const masked = (email: string): string => email.replace(/^(.)[^@]*@(.).*$/, '$1***@$2***');

export const deliveredTo = (email: string) => ({ AttributeName: 'email', DeliveryMedium: 'EMAIL', Destination: masked(email) });

/** A request to a pool, with all that is needed to answer it. */
export type Call = { readonly edge: Edge; readonly context: Context; readonly pool: Pool; readonly request: Request };

export const callOf = async (edge: Edge, context: Context, request: Request): Promise<Call> => ({
  edge,
  context,
  request,
  pool: await poolOf(edge, context, request),
});
