import { createRemoteJWKSet, decodeJwt, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { type Decision, type GatewayRequest, refused, type TokenAuthorizer } from './authorizer';
import { identityOf } from './identity-source';

/** Address of the public keys of an issuer; undefined for one that is not known here. */
export type KeysOf = (issuer: string) => string | undefined;

const scopesOf = ({ scope, scp }: JWTPayload): readonly string[] => {
  if (Array.isArray(scp)) return scp.map(String);
  return typeof (scope ?? scp) === 'string' ? String(scope ?? scp).split(' ') : [];
};

// HTTP APIs hand lists over as `[a b]`.
const claimText = (value: unknown): string => (Array.isArray(value) ? `[${value.join(' ')}]` : String(value));
const claimTexts = (claims: JWTPayload) => Object.fromEntries(Object.entries(claims).map(([name, value]) => [name, claimText(value)]));

const isFor = ({ aud, client_id: clientId }: JWTPayload, audience: readonly string[]): boolean =>
  audience.length === 0 || [aud ?? [], clientId ?? []].flat().some((one) => audience.includes(String(one)));

/** A user pool authorizer takes identity tokens, and access tokens where it asks for scopes. */
const hasRightUse = ({ kind, scopes }: TokenAuthorizer, claims: JWTPayload): boolean =>
  kind === 'jwt' || claims['token_use'] === (scopes.length > 0 ? 'access' : 'id');

const judge = (authorizer: TokenAuthorizer, claims: JWTPayload): Decision => {
  const { kind, audience, scopes } = authorizer;
  if (!isFor(claims, audience) || !hasRightUse(authorizer, claims)) return refused(401, 'The token is not valid here.');
  const granted = scopesOf(claims);
  if (scopes.length > 0 && !scopes.some((scope) => granted.includes(scope))) return refused(403, 'The token lacks the scope.');
  const texts = claimTexts(claims);
  return { allowed: true, context: kind === 'jwt' ? { claims: texts, scopes: scopes.length > 0 ? granted : null } : { claims: texts } };
};

/** Checks tokens of user pools as API Gateway does: signature, issuer, audience, time and scopes. */
export const createTokenAuthorization = (keysOf: KeysOf) => {
  const keySets = new Map<string, JWTVerifyGetKey>();
  const keysFor = (issuer: string): JWTVerifyGetKey => {
    const known = keySets.get(issuer) ?? createRemoteJWKSet(new URL(keysOf(issuer) ?? ''), { cooldownDuration: 0 });
    keySets.set(issuer, known);
    return known;
  };
  const verify = async (authorizer: TokenAuthorizer, token: string): Promise<JWTPayload | undefined> => {
    try {
      const issuer = decodeJwt(token).iss ?? '';
      if (!authorizer.issuers.includes(issuer)) return undefined;
      const { payload } = await jwtVerify(token, keysFor(issuer), { issuer, algorithms: ['RS256'], requiredClaims: ['exp'] });
      return payload;
    } catch {
      return undefined;
    }
  };
  return async (authorizer: TokenAuthorizer, request: GatewayRequest): Promise<Decision> => {
    const [value] = identityOf([authorizer.identitySource], request) ?? [];
    if (value === undefined) return refused(401, 'The request has no token.');
    const claims = await verify(authorizer, value.replace(/^Bearer /i, ''));
    return claims ? judge(authorizer, claims) : refused(401, 'The token is not valid here.');
  };
};
