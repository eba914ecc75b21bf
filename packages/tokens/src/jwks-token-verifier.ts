import type { Clock } from '@ecom/kernel';
import { createRemoteJWKSet, customFetch, errors, type FetchImplementation, type JWTVerifyGetKey, jwtVerify } from 'jose';
import type { VerifyToken } from './authorize';

type Options = {
  readonly userPoolId: string;
  readonly clock: Clock;
  /** Where the pool's keys are served, when not by Cognito itself. The issuer is the pool's own in any case. */
  readonly endpoint?: string | undefined;
  readonly fetch?: FetchImplementation;
};

/** A key that nobody knows makes us look again, but not more often than this: strangers choose key ids. */
const COOLDOWN_MS = 30_000;
/** Keys of a pool hardly ever change; old ones are looked at again after this long. */
const MAXIMUM_AGE_MS = 12 * 3_600_000;
const FETCH_TIMEOUT_MS = 3_000;

const serviceOf = (userPoolId: string): string => `https://cognito-idp.${userPoolId.split('_')[0]}.amazonaws.com`;

/** The keys could not be had, which says nothing about the token. */
const isOutage = (error: unknown): boolean =>
  !(error instanceof errors.JOSEError) || [errors.JWKSTimeout.code, errors.JWKSInvalid.code, errors.JOSEError.code].includes(error.code);

/** Without a key id a token would be tried with whatever key there is. */
const namedKeysOnly =
  (keys: JWTVerifyGetKey): JWTVerifyGetKey =>
  (header, token) => {
    if (header?.kid === undefined) throw new errors.JWSInvalid('The token names no key.');

    return keys(header, token);
  };

/** Tokens of one Cognito user pool: RS256 with a key of that pool, its exact issuer, within its time. Keys are fetched once and kept. */
export const jwksTokenVerifier = ({ userPoolId, clock, endpoint = serviceOf(userPoolId), fetch }: Options): VerifyToken => {
  const issuer = `${serviceOf(userPoolId)}/${userPoolId}`;
  const keys = createRemoteJWKSet(new URL(`${endpoint.replace(/\/$/, '')}/${userPoolId}/.well-known/jwks.json`), {
    cooldownDuration: COOLDOWN_MS,
    cacheMaxAge: MAXIMUM_AGE_MS,
    timeoutDuration: FETCH_TIMEOUT_MS,
    ...(fetch && { [customFetch]: fetch }),
  });
  const getKey = namedKeysOnly(keys);

  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, getKey, {
        algorithms: ['RS256'],
        issuer,
        currentDate: clock(),
        requiredClaims: ['exp', 'iat', 'sub'],
      });

      return typeof payload.sub === 'string' ? { ...payload, sub: payload.sub } : undefined;
    } catch (error) {
      if (isOutage(error)) throw error;

      return undefined;
    }
  };
};
