import { createServer } from 'node:http';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { listen } from '../../src/runtime/http-server';

export const issuer = 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_Pool';

/** Signs tokens, and serves the keys that prove it. */
export const tokenIssuer = async (port: number) => {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const stranger = await generateKeyPair('RS256');
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' }];
  const { url, stop } = await listen(
    createServer((_request, response) => response.end(JSON.stringify({ keys }))),
    port,
    'keys',
  );
  const sign = (claims: JWTPayload, { foreign = false, expires = '1h' } = {}) =>
    new SignJWT({ client_id: 'client', token_use: 'access', ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setIssuer(claims.iss ?? issuer)
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(foreign ? stranger.privateKey : privateKey);
  return { url, sign, stop };
};
