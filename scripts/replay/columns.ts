/** The columns of a file of bid histories, one bid a row; the order of columns is free. */
export const columns = {
  auction_id: 'Names the auction; all its rows agree on everything but the bid.',
  item: 'What was sold.',
  duration_days: 'How long the auction was open, in days (10 seconds to 30 days).',
  open_bid_cents: 'Opening price in cents.',
  bid_cents: "The bidder's maximum in cents.",
  bid_time_days: 'When the bid was made, in days since the start, before the end. Bids are replayed in this order.',
  bidder: 'Pseudonym of the bidder.',
  final_price_cents: 'Price at which the auction ended.',
  kind: '`no-reserve`, or `other` when the seller had set a reserve.',
} as const;

export type Column = keyof typeof columns;
export const columnNames = Object.keys(columns) as readonly Column[];

export const kinds = ['no-reserve', 'other'] as const;
export type Kind = (typeof kinds)[number];

export type RecordedBid = { readonly line: number; readonly bidder: string; readonly amount: number; readonly atDays: number };

/** One auction as it really went, its bids in the order in which they were made. */
export type History = {
  readonly id: string;
  readonly item: string;
  readonly durationDays: number;
  readonly openingPrice: number;
  readonly finalPrice: number;
  readonly kind: Kind;
  readonly bids: readonly RecordedBid[];
};
