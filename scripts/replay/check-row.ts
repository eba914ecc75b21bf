import { type Column, type Kind, kinds } from './columns';
import type { FileProblem } from './file-problem';
import type { Places, Row } from './read-rows';

/** One row with its values read. */
export type CheckedRow = {
  readonly line: number;
  readonly auctionId: string;
  readonly item: string;
  readonly durationDays: number;
  readonly openingPrice: number;
  readonly amount: number;
  readonly atDays: number;
  readonly bidder: string;
  readonly finalPrice: number;
  readonly kind: Kind;
};

const shortestAuctionSeconds = 10;
const longestAuctionDays = 30;
const greatestAmount = 1_000_000_000_000;

type Check = (text: string) => string | undefined;

const word: Check = (text) => (/^[\x21-\x7e]{1,64}$/.test(text) ? undefined : 'must be 1 to 64 visible ASCII characters without spaces');
const words: Check = (text) => (/^[^\p{Cc}]{1,120}$/u.test(text) ? undefined : 'must be 1 to 120 characters of text');
const cents: Check = (text) =>
  /^\d{1,13}$/.test(text) && Number(text) >= 1 && Number(text) <= greatestAmount
    ? undefined
    : `must be a whole number from 1 to ${greatestAmount}`;
const decimal = (text: string): boolean => /^\d+(\.\d+)?$/.test(text);
const duration: Check = (text) => {
  if (decimal(text) && Number(text) * 86_400 >= shortestAuctionSeconds && Number(text) <= longestAuctionDays) return undefined;
  return `must be a number of days, from ${shortestAuctionSeconds} seconds to ${longestAuctionDays} days`;
};
const moment: Check = (text) => (decimal(text) ? undefined : 'must be a number of days from 0 on');
const kind: Check = (text) =>
  (kinds as readonly string[]).includes(text) ? undefined : `must be ${kinds.map((one) => `"${one}"`).join(' or ')}`;

const checks: Readonly<Record<Column, Check>> = {
  auction_id: word,
  item: words,
  duration_days: duration,
  open_bid_cents: cents,
  bid_cents: cents,
  bid_time_days: moment,
  bidder: word,
  final_price_cents: cents,
  kind,
};

const valuesOf = ({ line, fields }: Row): CheckedRow => ({
  line,
  auctionId: fields.auction_id,
  item: fields.item,
  durationDays: Number(fields.duration_days),
  openingPrice: Number(fields.open_bid_cents),
  amount: Number(fields.bid_cents),
  atDays: Number(fields.bid_time_days),
  bidder: fields.bidder,
  finalPrice: Number(fields.final_price_cents),
  kind: fields.kind as Kind,
});

/** The row's values, or what is wrong with them. */
export const checkRow = (row: Row, places: Places): CheckedRow | readonly FileProblem[] => {
  const problems = (Object.entries(checks) as [Column, Check][]).flatMap(([name, check]): FileProblem[] => {
    const wrong = check(row.fields[name]);
    const message = `${name} ${wrong}, and is "${row.fields[name].slice(0, 80)}".`;
    return wrong === undefined ? [] : [{ code: 'CSV_VALUE', line: row.line, column: places[name], message }];
  });
  if (problems.length > 0) return problems;
  const values = valuesOf(row);
  if (values.atDays < values.durationDays) return values;
  const message = `bid_time_days is ${values.atDays}, not before the end of the auction at ${values.durationDays}.`;
  return [{ code: 'CSV_BID_AFTER_END', line: row.line, column: places.bid_time_days, message }];
};
