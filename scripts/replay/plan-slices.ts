import type { History, RecordedBid } from './columns';

/** The bids that one auction gets within a slice, in order. */
export type Lane = { readonly history: History; readonly bids: readonly RecordedBid[] };

/** The clock stands still at `atDays` after the start while the lanes run side by side. */
export type BidSlice = { readonly kind: 'bids'; readonly atDays: number; readonly lanes: readonly Lane[] };
/** The clock reaches the end of these auctions. */
export type EndOfAuctions = { readonly kind: 'end'; readonly atDays: number; readonly histories: readonly History[] };
export type Step = BidSlice | EndOfAuctions;

const ends = (histories: readonly History[]): readonly number[] =>
  [...new Set(histories.map(({ durationDays }) => durationDays))].toSorted((a, b) => a - b);

const boundaries = (ending: readonly number[], sliceDays: number): readonly number[] => {
  const count = Math.ceil((ending.at(-1) ?? 0) / sliceDays);
  const regular = Array.from({ length: count }, (_, index) => index * sliceDays);
  return [...new Set([...regular, ...ending])].toSorted((a, b) => a - b);
};

const slice = (histories: readonly History[], from: number, to: number): BidSlice[] => {
  const lanes = histories
    .map((history) => ({ history, bids: history.bids.filter(({ atDays }) => atDays >= from && atDays < to) }))
    .filter(({ bids }) => bids.length > 0);
  // The first bid's own time lies before every end within the slice, so no bid of it comes late.
  const atDays = Math.min(...lanes.map(({ bids }) => bids[0]?.atDays ?? to));
  return lanes.length === 0 ? [] : [{ kind: 'bids', atDays, lanes }];
};

/** Cuts histories that all start together into slices of virtual time; each auction ends where it really ended. */
export const planSlices = (histories: readonly History[], sliceDays: number): readonly Step[] => {
  const ending = ends(histories);
  const cuts = boundaries(ending, sliceDays);
  return cuts.flatMap((from, index): Step[] => {
    const closing = histories.filter(({ durationDays }) => durationDays === from);
    const end: Step[] = closing.length > 0 ? [{ kind: 'end', atDays: from, histories: closing }] : [];
    return [...end, ...slice(histories, from, cuts[index + 1] ?? from)];
  });
};
