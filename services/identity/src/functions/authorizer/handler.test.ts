import { aKeyServer, aSigner, type Signer, tokenFacts } from '@ecom/testing';
import { jwksTokenVerifier, makeAuthorize } from '@ecom/tokens';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { CONNECT_ARN, kinds, questionOf } from '../../../tests/builders/authorizer-events';
import { makeHandler } from './handler';

const { CLIENT_ID, ISSUER, NOW, POOL_ID, SUB } = tokenFacts;

vi.hoisted(() => {
  vi.stubEnv('USER_POOL_ID', 'eu-west-1_Pool12345');
  vi.stubEnv('USER_POOL_CLIENT_ID', 'our-client');
});

const base64 = (value: unknown): string => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
const inSeconds = (offset: number): number => Math.floor(NOW.getTime() / 1000) + offset;

let ours: Signer;
let foreign: Signer;

const authorizer = (served: readonly Signer[] = [ours]) =>
  makeHandler(
    makeAuthorize({
      verify: jwksTokenVerifier({ userPoolId: POOL_ID, clock: () => NOW, fetch: aKeyServer(() => served.map(({ jwk }) => jwk)).fetch }),
      clientId: CLIENT_ID,
    }),
  );

/** The parts of a good token, one of them replaced. */
const altered = async (change: { header?: object; payload?: object; signature?: (signature: string) => string }): Promise<string> => {
  const [header = '', payload = '', signature = ''] = (await ours.sign()).split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;

  return [
    change.header ? base64(change.header) : header,
    change.payload ? base64({ ...claims, ...change.payload }) : payload,
    (change.signature ?? ((same) => same))(signature),
  ].join('.');
};

const signedWithPublicKey = async (): Promise<string> => {
  const { createHmac } = await import('node:crypto');
  const [, payload] = (await ours.sign()).split('.');
  const signed = `${base64({ alg: 'HS256', kid: ours.kid })}.${payload}`;

  return `${signed}.${createHmac('sha256', ours.publicText).update(signed).digest('base64url')}`;
};

beforeAll(async () => {
  ours = await aSigner('key-1');
  foreign = await aSigner('key-1');
});

describe('a good access token', () => {
  it('is answered to HTTP APIs with who it is and their groups, as flat text (B-AUTH-2)', async () => {
    expect(await authorizer()(questionOf.http(await ours.sign()))).toEqual({
      isAuthorized: true,
      context: { userId: `usr_${SUB}`, groups: 'buyers,sellers' },
    });
  });

  it.each([
    { kind: 'TOKEN', ask: questionOf.restToken },
    { kind: 'REQUEST', ask: questionOf.restRequest },
  ])('is answered to REST APIs ($kind) with a policy for that API and stage alone (B-AUTH-2)', async ({ ask }) => {
    expect(await authorizer()(ask(await ours.sign()))).toEqual({
      principalId: `usr_${SUB}`,
      policyDocument: {
        Version: '2012-10-17',
        Statement: [{ Action: 'execute-api:Invoke', Effect: 'Allow', Resource: 'arn:aws:execute-api:eu-west-1:000000000000:api123/dev/*' }],
      },
      context: { userId: `usr_${SUB}`, groups: 'buyers,sellers' },
    });
  });

  it('is answered to WebSocket APIs with a policy for that connection alone', async () => {
    expect(await authorizer()(questionOf.socket(await ours.sign()))).toMatchObject({
      policyDocument: { Statement: [{ Resource: CONNECT_ARN }] },
    });
  });

  it.each(kinds)('B-COG-2: tells a $kind API the same as any other, in the same place', async ({ ask }) => {
    expect(await authorizer()(ask(await ours.sign()))).toMatchObject({ context: { userId: `usr_${SUB}`, groups: 'buyers,sellers' } });
  });

  it.each([
    { claim: undefined, groups: '' },
    { claim: 'admins', groups: '' },
    { claim: ['buyers', { admins: true }, 'a,admins', 7], groups: 'buyers' },
  ])('passes on groups $claim as "$groups": nothing in a claim becomes a group by its form (B-AUTH-2)', async ({ claim, groups }) => {
    expect(await authorizer()(questionOf.http(await ours.sign({ 'cognito:groups': claim })))).toMatchObject({ context: { groups } });
  });

  it('B-AUC-12: is its subject and nobody else, whatever address it carries, verified or not', async () => {
    const token = await ours.sign({ email: 'somebody-else@example.test', email_verified: false });
    const answer = await authorizer()(questionOf.http(token));

    expect(answer.context).toEqual({ userId: `usr_${SUB}`, groups: 'buyers,sellers' });
    expect(JSON.stringify(answer)).not.toContain('somebody-else');
  });
});

describe('B-AUTH-1: a token is refused with 401 when it', () => {
  it.each<{ readonly is: string; readonly token: () => Promise<string> }>([
    { is: 'has expired', token: () => ours.sign({ exp: inSeconds(0) }) },
    { is: 'never expires', token: () => ours.sign({ exp: undefined }) },
    { is: 'is not yet valid', token: () => ours.sign({ nbf: inSeconds(60) }) },
    {
      is: 'was issued by another pool',
      token: () => ours.sign({ iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Other1234' }),
    },
    { is: 'has an issuer that only begins like ours', token: () => ours.sign({ iss: `${ISSUER}.evil.test` }) },
    { is: 'has no issuer', token: () => ours.sign({ iss: undefined }) },
    { is: 'was made for another app', token: () => ours.sign({ client_id: 'their-client' }) },
    { is: 'was made for no app', token: () => ours.sign({ client_id: undefined }) },
    { is: 'is an id token', token: () => ours.sign({ token_use: 'id', aud: CLIENT_ID, client_id: undefined, email: 'ada@example.test' }) },
    { is: 'is an id token that names our app twice', token: () => ours.sign({ token_use: 'id', aud: CLIENT_ID }) },
    { is: 'does not say its use', token: () => ours.sign({ token_use: undefined }) },
    { is: 'has no subject', token: () => ours.sign({ sub: undefined }) },
    { is: 'has an empty subject', token: () => ours.sign({ sub: '' }) },
    { is: 'was signed with a key of the same name that is not ours', token: () => foreign.sign() },
    { is: 'names a key that nobody knows', token: () => ours.sign({}, { kid: 'key-9' }) },
    { is: 'names no key', token: () => ours.sign({}, { kid: undefined }) },
    { is: 'was altered in its payload', token: () => altered({ payload: { 'cognito:groups': ['admins'] } }) },
    {
      is: 'was altered in its signature',
      token: () => altered({ signature: (text) => `${text.startsWith('A') ? 'B' : 'A'}${text.slice(1)}` }),
    },
    { is: 'has lost its signature', token: () => altered({ signature: () => '' }) },
    { is: 'claims to need no signature', token: () => altered({ header: { alg: 'none' }, signature: () => '' }) },
    { is: 'claims another algorithm', token: () => altered({ header: { alg: 'RS512', kid: 'key-1' } }) },
    { is: 'was signed with our public key as a secret', token: signedWithPublicKey },
    { is: 'is no token', token: async () => 'nonsense' },
    { is: 'has parts that are no JSON', token: async () => 'a.b.c' },
    { is: 'has too many parts', token: async () => `${await ours.sign()}.more` },
    {
      is: 'has a payload that is no object',
      token: () => altered({ header: { alg: 'RS256', kid: 'key-1' } }).then((token) => token.replace(/\.[^.]+\./, `.${base64('"text"')}.`)),
    },
    { is: 'is missing', token: async () => '' },
  ])('$is', async ({ token }) => {
    const presented = await token();

    for (const { ask } of kinds) await expect(authorizer()(ask(presented))).rejects.toThrow(/^Unauthorized$/);
  });

  it.each([
    { is: 'comes without a scheme', header: (token: string) => token },
    { is: 'comes with another scheme', header: (token: string) => `Basic ${token}` },
    { is: 'comes twice', header: (token: string) => `Bearer ${token} ${token}` },
  ])('$is', async ({ header }) => {
    const authorizationToken = header(await ours.sign());

    await expect(authorizer()({ type: 'TOKEN', authorizationToken, methodArn: CONNECT_ARN })).rejects.toThrow(/^Unauthorized$/);
  });

  it('comes as a query parameter of anything but a WebSocket', async () => {
    const event = { ...questionOf.restRequest(''), headers: {}, queryStringParameters: { token: await ours.sign() } };

    await expect(authorizer()(event as never)).rejects.toThrow(/^Unauthorized$/);
  });
});

it('B-AUTH-3: says nothing of the request in its refusal', async () => {
  const refused = await authorizer()(questionOf.http('secret-token')).catch((error: Error) => error);

  expect(
    JSON.stringify(
      refused,
      Object.getOwnPropertyNames(refused).filter((name) => name !== 'stack'),
    ),
  ).not.toContain('secret');
});
