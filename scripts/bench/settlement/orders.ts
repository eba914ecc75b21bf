import { randomUUID } from 'node:crypto';
import type { LocalCloud } from '@ecom/local-cloud';
import { type Account, type NewAccount, signedInAccount } from '../../platform-client/accounts';
import type { Platform } from '../../platform-client/platform';
import { type Counts, countsOf, difference, executionNamed, transitionsOf } from './counts';

const HOUR = 3_600_000;

export const somebody = ({ cognito }: Platform, groups: NewAccount['groups'] = ['buyers']): Promise<Account> => {
  const name = `person-${randomUUID()}`;
  return signedInAccount(cognito, { email: `${name}@ecomauction.test`, name, password: `Aa1!${name}`, groups, emailVerified: true });
};

/** How the buyer tries to pay, one way after the other. */
export type Payment = { readonly paymentMethodId: string; readonly redeemPoints: number };

export type Setting = { readonly cloud: LocalCloud; readonly platform: Platform };
export type Asked = {
  readonly buyer: Account;
  readonly price: number;
  readonly pays: readonly Payment[];
  /** How its execution must have ended. */
  readonly ends: 'SUCCEEDED' | 'FAILED';
};

const listed = async ({ platform }: Setting, price: number): Promise<string> => {
  const seller = await somebody(platform, ['buyers', 'sellers']);
  const endsAt = new Date(Date.now() + HOUR).toISOString();
  const listing = { title: 'A brass sextant', currency: 'USD', openingPrice: 100, buyNowPrice: price, endsAt } as const;
  const { auctionId } = await platform.auctions.create(seller.accessToken, listing);

  return auctionId;
};

/** One order from won to its end. @returns what it took @throws Error when it ended in another way, for then other things were counted */
export const settle = async (setting: Setting, { buyer, price, pays, ends }: Asked): Promise<Counts> => {
  const { cloud, platform } = setting;
  const auctionId = await listed(setting, price);
  const orderId = auctionId.replace('auc_', 'ord_');
  await cloud.idle();
  const before = countsOf(cloud);
  await platform.auctions.buyNow(buyer.accessToken, auctionId, price);
  await cloud.idle();
  for (const payment of pays) {
    await platform.orders.pay(buyer.accessToken, orderId, { ...payment, key: randomUUID() });
    await cloud.idle();
  }
  const report = await executionNamed(cloud.urls.status, orderId);
  if (report?.status !== ends) throw new Error(`${orderId} is ${report?.status ?? 'not settled'}, not ${ends}.`);

  return { ...difference(countsOf(cloud), before), 'state transitions': transitionsOf(report) };
};
