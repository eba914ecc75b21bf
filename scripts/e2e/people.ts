import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { type Account, type NewAccount, signedInAccount } from '../platform-client/accounts';
import { connect, type Platform } from '../platform-client/platform';

/** @returns the platform that the tests run on. */
export const thePlatform = (): Promise<Platform> => connect(inject('statusUrl'));

type Groups = NewAccount['groups'];

/** Somebody new in these groups, signed in. */
export const somebody = ({ cognito }: Platform, groups: Groups = ['buyers']): Promise<Account> => {
  const name = `person-${randomUUID()}`;

  return signedInAccount(cognito, { email: `${name}@ecomauction.test`, name, password: `Aa1!${name}`, groups, emailVerified: true });
};

/** Several new buyers. */
export const crowd = (platform: Platform, size: number): Promise<readonly Account[]> =>
  Promise.all(Array.from({ length: size }, () => somebody(platform)));

const hour = 3_600_000;

/** An open auction of this seller that lasts for an hour. */
export const anAuctionOf = async (platform: Platform, seller: Account, overrides: object = {}) => {
  const auction = await platform.auctions.create(seller.accessToken, {
    title: 'A brass sextant',
    currency: 'USD',
    openingPrice: 100,
    endsAt: new Date(Date.now() + hour).toISOString(),
    ...overrides,
  });

  return { seller, auctionId: auction.auctionId };
};

/** An open auction of a new seller that lasts for an hour. */
export const anOpenAuction = async (platform: Platform, overrides: object = {}) =>
  anAuctionOf(platform, await somebody(platform, ['buyers', 'sellers']), overrides);
