import { type CheckedRow, checkRow } from './check-row';
import type { Column, History } from './columns';
import { type FileProblem, MalformedFileError } from './file-problem';
import { type Places, readRows } from './read-rows';

const shared: readonly (readonly [Column, keyof CheckedRow])[] = [
  ['item', 'item'],
  ['duration_days', 'durationDays'],
  ['open_bid_cents', 'openingPrice'],
  ['final_price_cents', 'finalPrice'],
  ['kind', 'kind'],
];

const contradictions = (first: CheckedRow, row: CheckedRow, places: Places): FileProblem[] =>
  shared.flatMap(([column, value]) => {
    if (row[value] === first[value]) return [];
    const message = `${column} of auction ${row.auctionId} is "${row[value]}" here and "${first[value]}" in line ${first.line}.`;
    return [{ code: 'CSV_AUCTION_CONTRADICTION' as const, line: row.line, column: places[column], message }];
  });

const historyOf = (first: CheckedRow, rows: readonly CheckedRow[]): History => {
  const { auctionId: id, item, durationDays, openingPrice, finalPrice, kind } = first;
  const bids = rows.map(({ line, bidder, amount, atDays }) => ({ line, bidder, amount, atDays }));
  return { id, item, durationDays, openingPrice, finalPrice, kind, bids: bids.toSorted((one, other) => one.atDays - other.atDays) };
};

/** Reads and checks a whole file of bid histories. @throws MalformedFileError naming every place that is wrong */
export const readHistories = (file: string, bytes: Uint8Array): readonly History[] => {
  const table = readRows(bytes);
  if (!('rows' in table)) throw new MalformedFileError(file, table.problems);
  const problems: FileProblem[] = [...table.problems];
  const auctions = new Map<string, CheckedRow[]>();
  for (const row of table.rows) {
    const checked = checkRow(row, table.places);
    if (!('auctionId' in checked)) {
      problems.push(...checked);
      continue;
    }
    const rows = auctions.get(checked.auctionId) ?? [];
    if (rows[0]) problems.push(...contradictions(rows[0], checked, table.places));
    rows.push(checked);
    auctions.set(checked.auctionId, rows);
  }
  if (problems.length > 0)
    throw new MalformedFileError(
      file,
      problems.toSorted((one, other) => one.line - other.line),
    );
  return [...auctions.values()].flatMap((rows) => (rows[0] ? [historyOf(rows[0], rows)] : []));
};
