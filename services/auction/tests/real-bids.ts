import { existsSync, readFileSync } from 'node:fs';
import { noBids, type PublishedAuction } from '../src/domain/auction';
import { decide } from '../src/domain/bidding';
import { price } from '../src/domain/bidding-price';
import { aBid, anOpenAuction, day, opensAt } from './builders/auction';

type RealBid = { readonly amount: number; readonly days: number; readonly bidder: string };
export type RealAuction = {
  readonly id: string;
  readonly opening: number;
  readonly finalPrice: number;
  readonly kind: 'no-reserve' | 'other';
  readonly durationDays: number;
  readonly bids: readonly RealBid[];
};

/** The whole collection where a checkout has it beside it, else the sample that comes along. */
const sample = new URL('real-bids.sample.csv', import.meta.url);
const files = [new URL('../../../../shared/ebay/bids.csv', import.meta.url), sample];

/** Bids of real auctions; see `pnpm replay --help` for the format. */
export const realAuctions = (file: URL = files.find((candidate) => existsSync(candidate)) as URL): readonly RealAuction[] => {
  const lines = readFileSync(file, 'utf8').trim().split('\n').slice(1);
  const rows = lines.map((line) => line.trim().split(','));
  return [...Map.groupBy(rows, ([id]) => id as string)].map(([id, group]) => {
    const [, , duration, opening, , , , finalPrice, kind] = group[0] as string[];
    const bids = group.map((row) => ({ amount: Number(row[4]), days: Number(row[5]), bidder: row[6] as string }));
    return {
      id,
      opening: Number(opening),
      finalPrice: Number(finalPrice),
      kind: kind as RealAuction['kind'],
      durationDays: Number(duration),
      bids: bids.toSorted((a, b) => a.days - b.days),
    };
  });
};

export const asListed = ({ opening, durationDays, kind, finalPrice }: RealAuction): PublishedAuction => {
  const endsAt = opensAt + durationDays * day;
  return anOpenAuction({
    ...noBids,
    openingPrice: opening,
    reservePrice: kind === 'other' ? finalPrice : 0,
    softCloseMs: 0,
    endsAt,
    hardEnd: endsAt,
  });
};

export const instantOf = ({ days }: RealBid): number => opensAt + Math.round(days * day);

/** The auction after its real bids; those that the rules refuse change nothing. */
const replayed = (real: RealAuction): PublishedAuction => {
  let state = asListed(real);
  for (const [index, bid] of real.bids.entries()) {
    const decision = decide(state, aBid({ key: `${index}`, bidderId: bid.bidder, amount: bid.amount }), instantOf(bid));
    if (decision.accepted) state = decision.state;
  }
  return state;
};

export const endsAsRecorded = (real: RealAuction): boolean => price(replayed(real)) === real.finalPrice;
