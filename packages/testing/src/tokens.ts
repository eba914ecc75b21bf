import { exportJWK, exportPKCS8, exportSPKI, type FetchImplementation, generateKeyPair, importPKCS8, type JWK, SignJWT } from 'jose';

const POOL_ID = 'eu-west-1_Pool12345';

/** What the tokens of `aSigner` say, unless told otherwise. */
export const tokenFacts = {
  POOL_ID,
  ISSUER: `https://cognito-idp.eu-west-1.amazonaws.com/${POOL_ID}`,
  CLIENT_ID: 'our-client',
  SUB: '0b0f5f0e-5f43-4c5a-9d5f-2f4c5d9f0a11',
  NOW: new Date('2026-01-01T10:00:00Z'),
} as const;

const { ISSUER, CLIENT_ID, SUB, NOW } = tokenFacts;

const seconds = (at: Date): number => Math.floor(at.getTime() / 1000);

export type Signer = {
  readonly kid: string;
  readonly jwk: JWK;
  /** The public key as text: what a confused verifier would take for a shared secret. */
  readonly publicText: string;
  /** A good access token of our app, as Cognito makes them, unless told otherwise. */
  readonly sign: (claims?: Readonly<Record<string, unknown>>, header?: Readonly<Record<string, unknown>>) => Promise<string>;
};

const accessClaims = {
  sub: SUB,
  iss: ISSUER,
  client_id: CLIENT_ID,
  token_use: 'access',
  scope: 'aws.cognito.signin.user.admin',
  username: SUB,
  jti: 'token-1',
  iat: seconds(NOW) - 60,
  exp: seconds(NOW) + 3_540,
  'cognito:groups': ['buyers', 'sellers'],
};

/** A key pair of a user pool, made anew. */
export const aSigner = async (kid = 'key-1'): Promise<Signer> => {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });

  const privateText = await exportPKCS8(privateKey);

  return {
    kid,
    jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' },
    publicText: await exportSPKI(publicKey),
    sign: async (claims = {}, header = {}) => {
      const protectedHeader = { alg: 'RS256', kid, ...header };
      const key = await importPKCS8(privateText, protectedHeader.alg);

      return new SignJWT({ ...accessClaims, ...claims }).setProtectedHeader(protectedHeader).sign(key);
    },
  };
};

export type KeyServer = { readonly fetch: FetchImplementation; readonly asked: string[] };

/** Serves the keys that `keys` has at the moment of asking. */
export const aKeyServer = (keys: () => readonly JWK[] | Error): KeyServer => {
  const asked: string[] = [];

  return {
    asked,
    fetch: async (url) => {
      asked.push(String(url));
      const served = keys();
      if (served instanceof Error) throw served;

      return Response.json({ keys: served });
    },
  };
};
