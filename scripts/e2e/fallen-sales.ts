import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Account } from '../platform-client/accounts';
import type { Platform } from '../platform-client/platform';
import { untilQuiet } from './engines';
import { patient, theOrder } from './orders';
import { anOpenAuction, crowd } from './people';
import { inMinutes, jumpTo } from './time';

const MINUTES_OPEN = 60;
const DAYS_TO_PAY = 7;
export const DAY = 1_440;
/** Minutes from now until the winner's time to pay is over. */
export const UNPAID = MINUTES_OPEN + DAYS_TO_PAY * DAY + 15;

/** What three buyers, in the order of their bids, would go up to. */
const maxima = [3_000, 5_000, 9_000];

type Bidders = readonly [first: Account, runnerUp: Account, winner: Account];

/** Three bid from 10.00 on; the last of them wins at 51.00 and lets the deadline pass. */
export const aFallenSale = async (platform: Platform, overrides: object = {}) => {
  const noSoftClose = { softClose: { windowSeconds: 0, maxExtensionSeconds: 0 } };
  const { seller, auctionId } = await anOpenAuction(platform, { openingPrice: 1_000, ...noSoftClose, ...overrides });
  const bidders = (await crowd(platform, maxima.length)) as unknown as Bidders;
  for (const [index, amount] of maxima.entries())
    await platform.auctions.bid(bidders[index]?.accessToken ?? '', auctionId, { amount, key: randomUUID() });
  await untilQuiet();
  await jumpTo(platform, inMinutes(MINUTES_OPEN + 2));
  const order = await theOrder(platform, auctionId.replace('auc_', 'ord_'), bidders[2]);
  await jumpTo(platform, inMinutes(UNPAID));
  await expect.poll(order.statusOf, patient).toBe('unpaid');
  const sale = () => platform.secondChances.list(seller.accessToken, auctionId);
  const statusOf = () => sale().then(({ status }) => status);
  await expect.poll(statusOf, patient).toBe('fallen-through');
  const seen = async () => (await sale()).items.map(({ status, price }) => [status, price]);

  return { seller, auctionId, bidders, order, statusOf, seen };
};
