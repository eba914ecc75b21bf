import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Account } from '../platform-client/accounts';
import { mailsTo } from '../platform-client/mailbox';
import type { Platform } from '../platform-client/platform';
import { rowsOf } from './engines';
import { anAuctionOf, somebody } from './people';

export const patient = { timeout: 40_000, interval: 250 };
export const visa = 'pm_card_visa';

type Sale = { readonly seller: Account; readonly buyer: Account; readonly price: number };

/** The buyer buys at once, and has an order. */
export const anOrderOf = async (platform: Platform, { seller, buyer, price }: Sale) => {
  const { auctionId } = await anAuctionOf(platform, seller, { buyNowPrice: price });
  await platform.auctions.buyNow(buyer.accessToken, auctionId, price);

  return { seller, auctionId, ...(await theOrder(platform, auctionId.replace('auc_', 'ord_'), buyer)) };
};

/** The order of a buyer, once it waits for its payment. */
export const theOrder = async (platform: Platform, orderId: string, buyer: Account) => {
  const read = () => platform.orders.read(buyer.accessToken, orderId);
  const statusOf = () =>
    read().then(
      ({ status }) => status,
      () => 'none',
    );
  await expect.poll(statusOf, patient).toBe('awaiting_payment');
  // The settlement waits.
  await expect.poll(async () => (await rowOf(orderId))['taskToken'], patient).toBeTruthy();
  const pay = (paymentMethodId: string, redeemPoints = 0, key: string = randomUUID()) =>
    platform.orders.pay(buyer.accessToken, orderId, { paymentMethodId, redeemPoints, key });

  return { orderId, read, statusOf, pay };
};

/** Somebody buys at once of a new seller, and has an order. */
export const anOrder = async (platform: Platform, price: number, buyer: Account) =>
  anOrderOf(platform, { seller: await somebody(platform, ['buyers', 'sellers']), buyer, price });

const rowsFor = async (beginning: string) => (await rowsOf('checkout')).filter(({ pk }) => String(pk).startsWith(beginning));
const rowOf = async (orderId: string) => (await rowsFor(`ORDER#${orderId}`))[0] ?? {};
/** With what the settlement of an order waits. */
export const tokenOf = async (orderId: string): Promise<string> => String((await rowOf(orderId))['taskToken'] ?? '');
export const lotOf = async (auctionId: string) => (await rowsFor(`LOT#${auctionId}`))[0]?.['available'];
export const pointsOf = async (platform: Platform, { accessToken }: Account) => (await platform.identity.me(accessToken)).points;

export const balances = async (): Promise<Readonly<Record<string, number>>> => {
  const sums: Record<string, number> = {};
  for (const { pk, balance } of await rowsFor('ACCOUNT#')) sums[String(pk)] = (sums[String(pk)] ?? 0) + Number(balance);
  return sums;
};
export const trial = async () => Object.values(await balances()).reduce((sum, amount) => sum + amount, 0);
export const payable = async ({ userId }: Account) => (await balances())[`ACCOUNT#seller:${userId}:payable#USD`] ?? 0;

export const codeOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => 'accepted',
    (error: { readonly code?: string }) => error.code,
  );

export const subjectsTo = async (platform: Platform, { email }: Account) =>
  (await mailsTo(platform.mailUrl, email)).map(({ subject }) => subject);
