import type { PublishedAuction } from '../../src/domain/auction';

const step = (price: number): number => {
  const table = [
    [100, 5],
    [500, 25],
    [2_500, 50],
    [10_000, 100],
    [25_000, 250],
    [50_000, 500],
    [100_000, 1_000],
    [250_000, 2_500],
    [500_000, 5_000],
  ] as const;
  return table.find(([below]) => price < below)?.[1] ?? 10_000;
};

type Standing = { readonly bidder: string; max: number; readonly order: number };
export type OracleAnswer = { readonly ok: boolean; readonly minimum?: number };

/** Proxy bidding as one would tell it: everybody's maximum on a list, the price and the end kept by hand, one bid after the other. */
export const oracle = (auction: PublishedAuction) => {
  let standings: Standing[] = [];
  let price = auction.openingPrice;
  let end = auction.endsAt;
  let count = 0;
  const leader = () => standings.toSorted((a, b) => b.max - a.max || a.order - b.order)[0];

  const settle = (before: string | undefined, paidBefore: number, now: number) => {
    const top = leader();
    if (top && top.max >= auction.reservePrice) price = Math.max(price, auction.reservePrice);
    if (top?.bidder !== before || price !== paidBefore) end = Math.min(auction.hardEnd, Math.max(end, now + auction.softCloseMs));
    count += 1;
    return { ok: true };
  };

  const challenge = (bidder: string, max: number): void => {
    standings = [...standings.filter((other) => other.bidder !== bidder), { bidder, max, order: count }];
    const [first, second] = standings.toSorted((a, b) => b.max - a.max || a.order - b.order);
    if (first && second) price = Math.max(price, Math.min(first.max, second.max + step(second.max)));
  };

  const raise = (top: Standing, amount: number, now: number): OracleAnswer => {
    if (amount <= top.max) return { ok: false };
    top.max = amount;
    return settle(top.bidder, price, now);
  };
  const minimum = (): number => (leader() ? price + step(price) : auction.openingPrice);

  return {
    bid(bidder: string, amount: number, now: number): OracleAnswer {
      if (now < auction.startsAt || now >= end || bidder === auction.sellerId) return { ok: false };
      const top = leader();
      if (top?.bidder === bidder) return raise(top, amount, now);
      if (amount < minimum()) return { ok: false, minimum: minimum() };
      const paid = price;
      challenge(bidder, amount);
      return settle(top?.bidder, paid, now);
    },
    look: () => ({
      price,
      end,
      count,
      leader: leader()?.bidder,
      leaderMax: leader()?.max ?? 0,
      minimum: minimum(),
    }),
  };
};
