import { createHmac, generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { ProblemError } from '@ecom/client';
import { openLiveFeed } from '@ecom/client/live-feed';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Account, signedInAccount } from '../platform-client/accounts';
import type { Platform } from '../platform-client/platform';
import { anOpenAuction, somebody, thePlatform } from './people';

let platform: Platform;
let buyer: Account;
let auctionId: string;
let idToken: string;

beforeAll(async () => {
  platform = await thePlatform();
  buyer = await somebody(platform);
  ({ auctionId } = await anOpenAuction(platform));
  const email = `reader-${randomUUID()}@ecomauction.test`;
  const password = `Aa1!${randomUUID()}`;
  await signedInAccount(platform.cognito, { email, name: 'Reader', password, groups: ['buyers'], emailVerified: true });
  ({ idToken } = await platform.identity.signIn(email, password));
});

const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
const parts = (): readonly [Record<string, unknown>, Record<string, unknown>] => {
  const [header = '', payload = ''] = buyer.accessToken.split('.');

  return [JSON.parse(Buffer.from(header, 'base64url').toString()), JSON.parse(Buffer.from(payload, 'base64url').toString())];
};
const ownKey = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;
const signed = (header: object, payload: object): string => {
  const text = `${encode(header)}.${encode(payload)}`;

  return `${text}.${sign('sha256', Buffer.from(text), ownKey).toString('base64url')}`;
};
const swapSignature = (payload: object): string => `${encode(parts()[0])}.${encode(payload)}.${buyer.accessToken.split('.')[2]}`;

/** Tokens that open nothing; each is made when it is used, from a token that is good. */
const badTokens: Readonly<Record<string, () => string>> = {
  'no token at all': () => '',
  'a word': () => 'token',
  'an id token: the wrong use': () => idToken,
  'expired, and signed by somebody else': () => signed(parts()[0], { ...parts()[1], exp: 1 }),
  'of a foreign key': () => signed(parts()[0], parts()[1]),
  'of a foreign issuer': () => signed(parts()[0], { ...parts()[1], iss: 'https://evil.example' }),
  'with another user inside': () => swapSignature({ ...parts()[1], sub: randomUUID() }),
  'with a group added': () => swapSignature({ ...parts()[1], 'cognito:groups': ['admins'] }),
  'with no algorithm': () => `${encode({ ...parts()[0], alg: 'none' })}.${encode(parts()[1])}.`,
  'with a symmetric algorithm': () => {
    const text = `${encode({ ...parts()[0], alg: 'HS256' })}.${encode(parts()[1])}`;

    return `${text}.${createHmac('sha256', 'secret').update(text).digest('base64url')}`;
  },
};

const statusOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => 'accepted',
    (error: unknown) => (error instanceof ProblemError ? error.status : String(error)),
  );

describe('access', () => {
  it.each(Object.entries(badTokens))('B-AUTH-1, B-COG-1: 401 for a token that is %s', async (_, token) => {
    expect(await statusOf(platform.auctions.bid(token(), auctionId, { amount: 500, key: randomUUID() }))).toBe(401);
    expect(await statusOf(platform.identity.me(token()))).toBe(401);
  });

  it.each(Object.entries(badTokens))('B-REP-1: the live feed refuses a token that is %s', async (_, token) => {
    await expect(openLiveFeed({ url: platform.socketUrl, token: token() })).rejects.toThrow('was refused');
  });

  it('lets the good one through', async () => {
    expect(await platform.identity.me(buyer.accessToken)).toMatchObject({ userId: buyer.userId });
  });

  it('B-ALL-6: keeps people off what belongs to others', async () => {
    const other = await somebody(platform, ['buyers', 'sellers']);
    const draft = await platform.auctions.create(other.accessToken, {
      title: 'Not yet for sale',
      currency: 'USD',
      openingPrice: 100,
      endsAt: new Date(Date.now() + 3_600_000).toISOString(),
      draft: true,
    });
    const stranger = await somebody(platform, ['buyers', 'sellers']);

    expect(await statusOf(platform.auctions.publish(stranger.accessToken, draft.auctionId))).toBe(404);
    expect(await statusOf(platform.auctions.read(draft.auctionId))).toBe(404);
    expect(await statusOf(platform.auctions.addPicture(stranger.accessToken, auctionId, { contentType: 'image/png', size: 100 }))).toBe(
      403,
    );
    expect(
      await statusOf(
        platform.auctions.create(buyer.accessToken, {
          title: 'x',
          currency: 'USD',
          openingPrice: 1,
          endsAt: new Date(Date.now() + 60_000).toISOString(),
        }),
      ),
    ).toBe(403);
  });
});
