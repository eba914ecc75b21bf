import type { BidLine } from './bid-costs';
import type { PricedCharge } from './prices';
import type { RestLine } from './rest-costs';

export type Sum = { readonly name: string; readonly usd: number };

const total = (charges: readonly PricedCharge[]): number => charges.reduce((sum, { usd }) => sum + usd, 0);

const sums = <Line extends PricedCharge>(lines: readonly Line[], nameOf: (line: Line) => string): readonly Sum[] =>
  [...Map.groupBy(lines, nameOf)]
    .map(([name, all]) => ({ name, usd: total(all) }))
    .filter(({ usd }) => usd > 0)
    .sort((one, other) => other.usd - one.usd);

export type Summary = {
  readonly rest: {
    readonly total: number;
    readonly services: readonly Sum[];
    readonly types: readonly Sum[];
    readonly lines: readonly RestLine[];
  };
  readonly bids: { readonly total: number; readonly components: readonly Sum[]; readonly lines: readonly BidLine[] };
  /** In a month with traffic, however little. */
  readonly metrics: PricedCharge;
};

type Costs = { readonly rest: readonly RestLine[]; readonly bids: readonly BidLine[]; readonly metrics: PricedCharge };

/** Sums up, the largest first. US dollars. */
export const summaryOf = ({ rest, bids, metrics }: Costs): Summary => ({
  rest: {
    total: total(rest),
    services: sums(rest, ({ service }) => service),
    types: sums(rest, ({ type, price }) => `${type}: ${price}`),
    lines: rest,
  },
  bids: { total: total(bids), components: sums(bids, ({ component }) => component), lines: bids },
  metrics,
});
