import { adminUserGlobalSignOut, globalSignOut, holdingToken } from './access-tokens';
import { confirmForgotPassword, confirmSignUp, forgotPassword, maskDestination, resendConfirmationCode } from './accounts';
import type { Edge, Override } from './edge';
import { inTurn } from './in-turn';
import type { Request, Services, Target } from './internals';
import { obeyingPolicy } from './passwords';
import { obeyingSchema } from './schema';
import { answeringLifetime, initiateAuth } from './sign-in';

const overrides: Readonly<Record<string, readonly Override[]>> = {
  SignUp: [maskDestination, obeyingSchema, obeyingPolicy((request) => request['Password'])],
  ConfirmSignUp: [confirmSignUp],
  ResendConfirmationCode: [resendConfirmationCode],
  ForgotPassword: [forgotPassword],
  ConfirmForgotPassword: [confirmForgotPassword, obeyingPolicy((request) => request['Password'])],
  ChangePassword: [obeyingPolicy((request) => request['ProposedPassword'])],
  AdminSetUserPassword: [obeyingPolicy((request) => request['Password'])],
  AdminCreateUser: [obeyingPolicy((request) => request['TemporaryPassword'])],
  InitiateAuth: [initiateAuth],
  AdminInitiateAuth: [initiateAuth],
  RespondToAuthChallenge: [
    answeringLifetime,
    obeyingPolicy((request) => (request['ChallengeResponses'] as Readonly<Record<string, string>> | undefined)?.['NEW_PASSWORD']),
  ],
  GlobalSignOut: [globalSignOut],
  AdminUserGlobalSignOut: [adminUserGlobalSignOut],
};

const lower = (value: unknown): unknown => (typeof value === 'string' && value.includes('@') ? value.toLowerCase() : value);

/** E-mail addresses are compared without case, as Cognito does unless a pool says otherwise. */
const lowerCased = (request: Request): Request => {
  const parameters = request['AuthParameters'] as Request | undefined;
  const attributes = request['UserAttributes'] as readonly { Name: string; Value: string }[] | undefined;
  return {
    ...request,
    ...('Username' in request && { Username: lower(request['Username']) }),
    ...(parameters && { AuthParameters: { ...parameters, USERNAME: lower(parameters['USERNAME']) } }),
    ...(attributes && { UserAttributes: attributes.map((each) => (each.Name === 'email' ? { ...each, Value: lower(each.Value) } : each)) }),
  };
};

/** Requests that read, decide and write, and would overwrite each other. */
const turnOf = (target: string, request: Request): string | undefined => {
  if (target === 'SignUp') return `user ${String(request['Username'])}`;
  return /UserToGroup$|UserFromGroup$/.test(target) ? `group ${String(request['GroupName'])}` : undefined;
};

/** Answers the API of Cognito: the targets of cognito-local with what they lack. */
export const cognitoRouter = (targets: Readonly<Record<string, (services: Services) => Target>>, edge: Edge) => {
  const takeTurns = inTurn();
  const missing =
    (name: string): Target =>
    async () => {
      throw edge.refuse('InvalidAction', `${name} is not supported by the local Cognito.`);
    };
  return (name: string): Target => {
    const original = targets[name]?.(edge.services) ?? missing(name);
    // The first of a list stands nearest to cognito-local, the token check before all.
    const target = [...(overrides[name] ?? []), holdingToken].reduce<Target>((inner, layer) => layer(edge, inner), original);
    return (context, received) => {
      const request = lowerCased(received);
      const turn = turnOf(name, request);
      return turn ? takeTurns(turn, () => target(context, request)) : target(context, request);
    };
  };
};
