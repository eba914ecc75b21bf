import { makeAcceptOffer, makeDeclineOffer } from '../../src/use-cases/answer-offer';
import { makeLapseOffer } from '../../src/use-cases/lapse-offer';
import { makeFindNextOffer } from '../../src/use-cases/next-offer';
import { makeOfferSecondChance, makeWithdrawSecondChance } from '../../src/use-cases/offer-second-chance';
import { makeListMyOffers, makeListOffers } from '../../src/use-cases/read-offers';
import { makeRecordUnpaid } from '../../src/use-cases/record-unpaid';
import { makeRelistAuction } from '../../src/use-cases/relist-auction';
import type { SaleTable } from '../fakes/in-memory-sales';
import { aClosedAuction, day } from './auction';
import { ulidAt } from './ulid';

export const PERIOD = 2 * day;
let numbers = 0;
const fresh = (prefix: string) => () => `${prefix}_${ulidAt(++numbers)}`;

type Key = string | undefined;
type Which = { readonly auctionId: string; readonly offerId: string };

/** All that can happen to a sale, in short words, on a given store. */
export const dealing = (table: SaleTable, time: { now: number }) => {
  const { sales } = table;
  const clock = () => new Date(time.now);
  const sent: (readonly [task: string, auctionId: string, delay: number])[] = [];
  const findNextOffer = makeFindNextOffer({ sales, newOfferId: fresh('off'), period: PERIOD });
  const parts = {
    auctions: table.auctions,
    sales,
    answers: table.answers,
    clock,
    findNextOffer,
    newAuctionId: fresh('auc'),
    newSalt: () => 'pepper',
    tasks: { send: async (task: string, auctionId: string, delay: number) => void sent.push([task, auctionId, delay]) },
    pause: async (milliseconds: number) => {
      time.now += milliseconds;
    },
  };
  const as = (callerId: string, auctionId: string, key: Key) => ({
    auctionId,
    callerId,
    correlationId: 'req-9',
    request: key === undefined ? undefined : { callerId, key: `${key}-${auctionId}`, fingerprint: auctionId },
  });
  const [offer, withdraw] = [makeOfferSecondChance(parts), makeWithdrawSecondChance(parts)];
  const [accept, decline, relist] = [makeAcceptOffer(parts), makeDeclineOffer(parts), makeRelistAuction(parts)];
  const recordUnpaid = makeRecordUnpaid(parts);
  const lapse = makeLapseOffer(parts);

  return {
    sent,
    offer: (auctionId: string, callerId = 'usr_seller', key?: Key) => offer(as(callerId, auctionId, key)),
    withdraw: (auctionId: string, callerId = 'usr_seller', key?: Key) => withdraw(as(callerId, auctionId, key)),
    accept: ({ auctionId, offerId }: Which, callerId: string, key?: Key) => accept({ ...as(callerId, auctionId, key), offerId }),
    decline: ({ auctionId, offerId }: Which, callerId: string, key?: Key) => decline({ ...as(callerId, auctionId, key), offerId }),
    relist: (auctionId: string, { callerId = 'usr_seller', changes = {}, asDraft = false, key = undefined as Key } = {}) =>
      relist({ ...as(callerId, auctionId, key), changes, asDraft }),
    lapse: (auctionId: string) => lapse({ auctionId, correlationId: 'req-9' }),
    unpaid: (auctionId: string, buyerId: string, orderId = auctionId.replace('auc_', 'ord_')) =>
      recordUnpaid(
        {
          ...{ orderId, auctionId, buyerId, sellerId: 'usr_seller', title: 'A brass sextant', price: 1, currency: 'USD' },
          unpaidAt: clock().toISOString(),
        },
        'req-8',
      ),
    listOffers: makeListOffers(parts),
    myOffers: makeListMyOffers({ offers: table.offers, clock }),
  };
};
export type Dealing = ReturnType<typeof dealing>;

/** Four bid; usr_d won at 61.00 and did not pay. In order: usr_c up to 60.00, usr_b up to 45.00, usr_a up to 20.00. */
export const aFallenSale = async (table: SaleTable, deal: Pick<Dealing, 'unpaid'>, overrides: object = {}) => {
  const auctionId = fresh('auc')();
  await table.put(
    aClosedAuction({ id: auctionId, leaderId: 'usr_d', leaderMax: 9_000, runnerUpMax: 6_000, priceCap: 9_000, ...overrides }),
  );
  for (const [bidderId, amount] of [
    ['usr_a', 2_000],
    ['usr_b', 4_500],
    ['usr_c', 6_000],
    ['usr_d', 9_000],
  ] as const)
    await table.addBid(auctionId, { bidderId, amount });
  await deal.unpaid(auctionId, 'usr_d');

  return auctionId;
};
