import { decodeJwt } from 'jose';
import { type Call, callOf, clientOf, type Edge, type Override, userNamed } from './edge';
import type { Context, Request } from './internals';

type Parameters = { readonly USERNAME?: string; readonly PASSWORD?: string; readonly REFRESH_TOKEN?: string };

/** Flows that Cognito allows a client that names none. */
const defaultFlows = ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH'];

const checkFlow = async (edge: Edge, context: Context, request: Request): Promise<void> => {
  const flow = String(request['AuthFlow']);
  const allowed = ((await clientOf(edge, context, request))['ExplicitAuthFlows'] as readonly string[] | undefined) ?? defaultFlows;
  const wanted = flow === 'REFRESH_TOKEN' ? 'ALLOW_REFRESH_TOKEN_AUTH' : `ALLOW_${flow}`;
  if (!allowed.includes(wanted)) throw edge.refuse('InvalidParameterException', `${flow} flow not enabled for this client`);
};

const checkPassword = async ({ edge, context, pool }: Call, { USERNAME, PASSWORD }: Parameters): Promise<void> => {
  if (!USERNAME || PASSWORD === undefined)
    throw edge.refuse('InvalidParameterException', 'Missing required parameter USERNAME or PASSWORD');
  const user = await userNamed(pool, context, USERNAME);
  if (!user) return;
  if (user.Password !== PASSWORD) throw edge.refuse('NotAuthorizedException', 'Incorrect username or password.');
  if (!user.Enabled) throw edge.refuse('NotAuthorizedException', 'User is disabled.');
};

const checkRefreshToken = async ({ edge, context, pool }: Call, token: string): Promise<void> => {
  const owner = (await pool.listUsers(context)).find(({ RefreshTokens }) => RefreshTokens.includes(token));
  if (!owner) throw edge.refuse('NotAuthorizedException', 'Invalid Refresh Token');
  if (!owner.Enabled) throw edge.refuse('NotAuthorizedException', 'User is disabled.');
  const { exp = 0 } = decodeJwt(token);
  if (exp * 1_000 <= edge.services.clock.get().getTime()) throw edge.refuse('NotAuthorizedException', 'Refresh Token has expired');
};

const withLifetime = (answer: Record<string, unknown>): Record<string, unknown> => {
  const result = answer['AuthenticationResult'] as { AccessToken: string } | undefined;
  if (!result) return answer;
  const { exp = 0, iat = 0 } = decodeJwt(result.AccessToken);
  return { ...answer, AuthenticationResult: { ...result, ExpiresIn: exp - iat, TokenType: 'Bearer' } };
};

/** Signs in by password or refresh token with the refusals of Cognito, and says how long the tokens live. */
export const initiateAuth: Override = (edge, original) => async (context, request) => {
  await checkFlow(edge, context, request);
  const parameters = (request['AuthParameters'] ?? {}) as Parameters;
  const call = await callOf(edge, context, request);
  if (parameters.REFRESH_TOKEN !== undefined) await checkRefreshToken(call, parameters.REFRESH_TOKEN);
  else await checkPassword(call, parameters);
  try {
    return withLifetime(await original(context, request));
  } catch (error) {
    if ((error as { code?: unknown }).code !== 'NotAuthorizedException') throw error;
    throw edge.refuse('NotAuthorizedException', 'Incorrect username or password.');
  }
};

export const answeringLifetime: Override = (_edge, original) => async (context, request) => withLifetime(await original(context, request));
