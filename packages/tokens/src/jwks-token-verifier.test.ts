import { aKeyServer, aSigner, tokenFacts } from '@ecom/testing';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { jwksTokenVerifier } from './jwks-token-verifier';

const { ISSUER, NOW, POOL_ID, SUB } = tokenFacts;

const options = { userPoolId: POOL_ID, clock: () => NOW };

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'], now: NOW }));
afterEach(() => vi.useRealTimers());

it('asks the pool for its keys, once', async () => {
  const signer = await aSigner();
  const server = aKeyServer(() => [signer.jwk]);
  const verify = jwksTokenVerifier({ ...options, fetch: server.fetch });

  expect(await verify(await signer.sign())).toMatchObject({ sub: SUB });
  expect(await verify(await signer.sign())).toMatchObject({ sub: SUB });
  expect(server.asked).toEqual([`${ISSUER}/.well-known/jwks.json`]);
});

it('asks another endpoint for the keys when there is one, and still wants the issuer of the pool', async () => {
  const signer = await aSigner();
  const server = aKeyServer(() => [signer.jwk]);
  const verify = jwksTokenVerifier({ ...options, fetch: server.fetch, endpoint: 'http://127.0.0.1:4003/' });

  expect(await verify(await signer.sign())).toMatchObject({ sub: SUB });
  expect(await verify(await signer.sign({ iss: `http://127.0.0.1:4003/${POOL_ID}` }))).toBeUndefined();
  expect(server.asked).toEqual([`http://127.0.0.1:4003/${POOL_ID}/.well-known/jwks.json`]);
});

it('looks again for a key that it does not know, but not more than once in half a minute', async () => {
  const [before, after] = [await aSigner('key-1'), await aSigner('key-2')];
  const keys = [before.jwk];
  const server = aKeyServer(() => keys);
  const verify = jwksTokenVerifier({ ...options, fetch: server.fetch });
  await verify(await before.sign());
  keys.push(after.jwk);

  const stranger = await after.sign({}, { kid: 'made-up' });
  for (let attempt = 0; attempt < 20; attempt += 1) expect(await verify(stranger)).toBeUndefined();
  expect(server.asked).toHaveLength(1);

  vi.setSystemTime(NOW.getTime() + 31_000);
  expect(await verify(await after.sign())).toMatchObject({ sub: SUB });
  expect(server.asked).toHaveLength(2);
});

it("rejects when the keys cannot be had: an outage is not the caller's fault", async () => {
  const signer = await aSigner();
  const server = aKeyServer(() => new Error('down'));

  await expect(jwksTokenVerifier({ ...options, fetch: server.fetch })(await signer.sign())).rejects.toThrow('down');
});

it('rejects when what it is given are no keys', async () => {
  const signer = await aSigner();
  const verify = jwksTokenVerifier({ ...options, fetch: async () => Response.json({ sorry: true }) });
  const refusing = jwksTokenVerifier({ ...options, fetch: async () => new Response('busy', { status: 503 }) });

  await expect(verify(await signer.sign())).rejects.toThrow();
  await expect(refusing(await signer.sign())).rejects.toThrow();
});

it.each(['RS384', 'RS512', 'PS256'])(
  'B-AUTH-1: wants RS256 and nothing else: not %s with the same key, even where the key allows it',
  async (alg) => {
    const signer = await aSigner();
    const { alg: _, ...jwk } = signer.jwk;
    const verify = jwksTokenVerifier({ ...options, fetch: aKeyServer(() => [jwk]).fetch });

    expect(await verify(await signer.sign())).toMatchObject({ sub: SUB });
    expect(await verify(await signer.sign({}, { alg }))).toBeUndefined();
  },
);
