import type { History } from './columns';

/** How one auction went this time. */
export type AuctionOutcome = {
  readonly history: History;
  readonly auctionId: string;
  /** Bids answered with success. */
  readonly accepted: number;
  /** Bids the auction itself says it has. */
  readonly counted: number;
  /** Refused bids by problem code. */
  readonly refused: Readonly<Record<string, number>>;
  readonly price: number;
  readonly result: 'sold' | 'unsold' | 'open';
};

export type KindSummary = { readonly auctions: number; readonly equal: number; readonly sold: number; readonly unsold: number };
export type Difference = {
  readonly auction: string;
  readonly kind: string;
  readonly recorded: number;
  readonly replayed: number;
  readonly result: string;
};

/** The final table. Amounts in cents, rates per second of real time. */
export type ReplaySummary = {
  readonly auctions: number;
  readonly bids: number;
  readonly accepted: number;
  readonly refused: number;
  readonly refusedByCode: Readonly<Record<string, number>>;
  readonly byKind: Readonly<Record<string, KindSummary>>;
  readonly sold: number;
  readonly unsold: number;
  readonly notClosed: number;
  readonly differing: readonly Difference[];
  /** Bids answered with success that the auctions do not know of, or the other way round. */
  readonly lostBids: number;
  /** Bids that got neither success nor refusal. */
  readonly unanswered: number;
  readonly serverErrors: number;
  readonly bidsPerSecond: number;
  readonly biddingSeconds: number;
  readonly wallSeconds: number;
};

export type Measured = { readonly biddingMs: number; readonly wallMs: number; readonly serverErrors: number };

const sum = <T>(items: readonly T[], of: (item: T) => number): number => items.reduce((total, item) => total + of(item), 0);
const count = <T>(items: readonly T[], fits: (item: T) => boolean): number => items.filter(fits).length;
const seconds = (ms: number): number => Math.round(ms) / 1_000;

const isEqual = ({ history, price, result }: AuctionOutcome): boolean => result === 'sold' && price === history.finalPrice;

const summaryOfKind = (outcomes: readonly AuctionOutcome[]): KindSummary => ({
  auctions: outcomes.length,
  equal: count(outcomes, isEqual),
  sold: count(outcomes, ({ result }) => result === 'sold'),
  unsold: count(outcomes, ({ result }) => result === 'unsold'),
});

const codes = (outcomes: readonly AuctionOutcome[]): Record<string, number> => {
  const totals: Record<string, number> = {};
  for (const { refused } of outcomes) for (const [code, times] of Object.entries(refused)) totals[code] = (totals[code] ?? 0) + times;
  return Object.fromEntries(Object.entries(totals).toSorted(([, one], [, other]) => other - one));
};

const byKind = (outcomes: readonly AuctionOutcome[]): Record<string, KindSummary> => {
  const groups = Map.groupBy(outcomes, ({ history }) => history.kind);
  return Object.fromEntries([...groups].map(([kind, group]) => [kind, summaryOfKind(group)]));
};

/** Adds up what became of all auctions. */
export const summarise = (outcomes: readonly AuctionOutcome[], { biddingMs, wallMs, serverErrors }: Measured): ReplaySummary => {
  const bids = sum(outcomes, ({ history }) => history.bids.length);
  const accepted = sum(outcomes, (outcome) => outcome.accepted);
  const refusedByCode = codes(outcomes);
  const refused = sum(Object.values(refusedByCode), (times) => times);
  const different = outcomes.filter((outcome) => !isEqual(outcome));
  return {
    auctions: outcomes.length,
    bids,
    accepted,
    refused,
    refusedByCode,
    byKind: byKind(outcomes),
    sold: count(outcomes, ({ result }) => result === 'sold'),
    unsold: count(outcomes, ({ result }) => result === 'unsold'),
    notClosed: count(outcomes, ({ result }) => result === 'open'),
    differing: different.map(({ history: { id, kind, finalPrice }, price, result }) => ({
      auction: id,
      kind,
      recorded: finalPrice,
      replayed: price,
      result,
    })),
    lostBids: sum(outcomes, (outcome) => Math.abs(outcome.accepted - outcome.counted)),
    unanswered: bids - accepted - refused,
    serverErrors,
    bidsPerSecond: Math.round(bids / (biddingMs / 1_000)),
    biddingSeconds: seconds(biddingMs),
    wallSeconds: seconds(wallMs),
  };
};

/** Whether the platform did its job: every bid answered and kept, every auction closed, nothing broken on the way. */
export const isSound = ({ lostBids, unanswered, serverErrors, notClosed }: ReplaySummary): boolean =>
  lostBids === 0 && unanswered === 0 && serverErrors === 0 && notClosed === 0;
