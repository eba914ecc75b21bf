import type { Difference, KindSummary, ReplaySummary } from './outcome';

const shownDifferences = 10;

const line = (label: string, value: string | number): string => `  ${label.padEnd(34)} ${String(value).padStart(10)}`;
const money = (cents: number): string => (cents / 100).toFixed(2);

const kindLines = (kind: string, { auctions, equal, sold, unsold }: KindSummary): readonly string[] => [
  line(`price equal, ${kind}`, `${equal}/${auctions}`),
  line('  sold / unsold', `${sold}/${unsold}`),
];

const differenceLine = ({ auction, kind, recorded, replayed, result }: Difference): string =>
  `    ${auction.padEnd(16)} ${kind.padEnd(12)} recorded ${money(recorded).padStart(10)}   replayed ${money(replayed).padStart(10)}  ${result}`;

const differenceLines = (differing: readonly Difference[]): readonly string[] => {
  if (differing.length === 0) return [];
  const more = differing.length > shownDifferences ? [`    … and ${differing.length - shownDifferences} more (all with --json)`] : [];
  return ['  different from the record:', ...differing.slice(0, shownDifferences).map(differenceLine), ...more];
};

/** The final table for people. */
export const summaryTable = (summary: ReplaySummary): string =>
  [
    line('auctions', summary.auctions),
    line('bids', summary.bids),
    line('accepted', summary.accepted),
    line('refused', summary.refused),
    ...Object.entries(summary.refusedByCode).map(([code, times]) => line(`  ${code}`, times)),
    ...Object.entries(summary.byKind).flatMap(([kind, of]) => kindLines(kind, of)),
    ...differenceLines(summary.differing),
    line('lost bids', summary.lostBids),
    line('bids without an answer', summary.unanswered),
    line('auctions not closed', summary.notClosed),
    line('5xx answers', summary.serverErrors),
    line('bids per second', summary.bidsPerSecond),
    line('seconds of bidding', summary.biddingSeconds.toFixed(1)),
    line('seconds in all', summary.wallSeconds.toFixed(1)),
  ].join('\n');
