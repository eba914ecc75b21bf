import { importJWK, type JWTPayload, jwtVerify } from 'jose';
import { type Edge, type Override, poolOf } from './edge';
import type { Context, Pool, User } from './internals';

type Owner = { readonly pool: Pool; readonly user: User; readonly claims: JWTPayload };
type SignedOutUser = User & { readonly VoidTokens?: readonly string[] };

const voidedBySignOut = (user: SignedOutUser, { iat = 0, jti = '' }: JWTPayload): boolean =>
  iat < (user.SignedOutAt ?? 0) || (user.VoidTokens ?? []).includes(jti);

/** Who holds an access token; cognito-local itself would believe any token. */
const ownerOf = async (edge: Edge, context: Context, token: string): Promise<Owner> => {
  const refusal = (message: string) => edge.refuse('NotAuthorizedException', message);
  const key = await importJWK(edge.publicKey, 'RS256');
  const { payload: claims } = await jwtVerify(token, key, { algorithms: ['RS256'], currentDate: edge.services.clock.get() }).catch(
    (error: { code?: string }) => {
      throw refusal(error.code === 'ERR_JWT_EXPIRED' ? 'Access Token has expired' : 'Invalid Access Token');
    },
  );
  if (claims['token_use'] !== 'access') throw refusal('Invalid Access Token');
  const pool = await poolOf(edge, context, { ClientId: claims['client_id'] });
  const user = await pool.getUserByUsername(context, claims.sub ?? '');
  if (!user?.Enabled) throw refusal('User is disabled or does not exist.');
  if (voidedBySignOut(user, claims)) throw refusal('Access Token has been revoked');
  return { pool, user, claims };
};

export const holdingToken: Override = (edge, original) => async (context, request) => {
  if (typeof request['AccessToken'] === 'string') await ownerOf(edge, context, request['AccessToken']);
  return original(context, request);
};

type SigningOut = { readonly edge: Edge; readonly context: Context; readonly pool: Pool; readonly user: SignedOutUser };

const signOut = ({ edge, context, pool, user }: SigningOut, tokenIds: readonly string[]): Promise<void> => {
  const signedOut: SignedOutUser = {
    ...user,
    RefreshTokens: [],
    SignedOutAt: Math.floor(edge.services.clock.get().getTime() / 1_000),
    VoidTokens: [...(user.VoidTokens ?? []), ...tokenIds].slice(-10),
  };
  return pool.saveUser(context, signedOut);
};

export const globalSignOut: Override = (edge) => async (context, request) => {
  const { pool, user, claims } = await ownerOf(edge, context, String(request['AccessToken']));
  await signOut({ edge, context, pool, user }, claims.jti ? [claims.jti] : []);
  return {};
};

export const adminUserGlobalSignOut: Override = (edge) => async (context, request) => {
  const pool = await poolOf(edge, context, request);
  const user = await pool.getUserByUsername(context, String(request['Username']));
  if (!user) throw edge.refuse('UserNotFoundException', 'User does not exist.');
  await signOut({ edge, context, pool, user }, []);
  return {};
};
