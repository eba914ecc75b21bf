import type { DomainError } from '@ecom/kernel';
import type { Auction, Bidding, BidForm, ClosedAuction, Instant, LastBid, PublishedAuction } from './auction';
import { buyNowOffer } from './bidding-price';
import { type Offer, refusalOfAmount, refusalOfBidder, refusalOfStatus, refusalOfTime } from './bidding-refusal';
import { BuyNowUnavailableError } from './errors';

/** An offer as it reaches the engine. */
export type Bid = Offer & {
  /** `requestHash` of the request that made it. */
  readonly request: string;
  readonly correlationId: string;
};

export type Accepted<State, Form> = { readonly accepted: true; readonly form: Form; readonly state: State };
export type Refused = { readonly accepted: false; readonly refusal: DomainError };

const refused = (refusal: DomainError): Refused => ({ accepted: false, refusal });

const formOf = ({ leaderId, leaderMax, reservePrice }: PublishedAuction, { bidderId, amount }: Bid): BidForm => {
  if (leaderId === undefined) return 'first';
  if (leaderId !== bidderId) return amount > leaderMax ? 'lead' : 'lift';
  return leaderMax < reservePrice && reservePrice <= amount ? 'reach' : 'raise';
};

type Moved = Partial<Pick<Bidding, 'leaderId' | 'leaderMax' | 'runnerUpMax' | 'priceCap'>>;

const moves: Readonly<Record<BidForm, (auction: PublishedAuction, bid: Bid) => Moved>> = {
  first: (_, { bidderId, amount }) => ({ leaderId: bidderId, leaderMax: amount }),
  lead: ({ leaderMax }, { bidderId, amount }) => ({ leaderId: bidderId, runnerUpMax: leaderMax, leaderMax: amount, priceCap: amount }),
  lift: ({ leaderMax }, { amount }) => ({ runnerUpMax: amount, priceCap: leaderMax }),
  raise: (_, { amount }) => ({ leaderMax: amount }),
  reach: (_, { amount }) => ({ leaderMax: amount }),
};

const recorded = (
  auction: PublishedAuction,
  { request, bidderId, amount, correlationId }: Bid,
  { at, form }: Pick<LastBid, 'at' | 'form'>,
) => {
  const seq = auction.seq + 1;
  return {
    seq,
    correlationId,
    bidCount: auction.bidCount + 1,
    lastBid: { seq, request, bidderId, amount, at, form },
    recentRequests: new Set([...auction.recentRequests, request]),
  };
};

/** Every form but a raise moves the price or the lead, and so keeps the auction open a little longer. */
const extendsEnd = (form: BidForm): boolean => form !== 'raise';

/** The rules of bidding: what the bid does to the auction, or why it is refused. */
export const decide = (auction: Auction, bid: Bid, now: Instant): Accepted<PublishedAuction, BidForm> | Refused => {
  if (auction.status !== 'published') return refused(refusalOfStatus(auction));
  const refusal = refusalOfTime(auction, now) ?? refusalOfBidder(auction, bid) ?? refusalOfAmount(auction, bid);
  if (refusal) return refused(refusal);

  const form = formOf(auction, bid);
  const extendedEnd = extendsEnd(form) ? now + auction.softCloseMs : auction.extendedEnd;
  return {
    accepted: true,
    form,
    state: { ...auction, ...moves[form](auction, bid), extendedEnd, ...recorded(auction, bid, { at: now, form }) },
  };
};

/** The amount of a purchase whose buyer did not say what price was shown. */
export const ANY_PRICE = 0;

const refusalOfPurchase = (auction: PublishedAuction, bid: Bid): DomainError | undefined => {
  const offer = buyNowOffer(auction);
  if (offer === undefined) return new BuyNowUnavailableError('The auction cannot be bought outright any more, or never could.');
  if (bid.amount === offer || bid.amount === ANY_PRICE) return undefined;
  return new BuyNowUnavailableError(`The price is ${offer}.`, { buyNowPrice: offer, currency: auction.currency });
};

/** Buying outright closes the auction at the buy-now price, whoever leads. `bid.amount` is the price the buyer saw. */
export const decidePurchase = (auction: Auction, bid: Bid, now: Instant): Accepted<ClosedAuction, 'buy-now'> | Refused => {
  if (auction.status !== 'published') return refused(refusalOfStatus(auction));
  const refusal = refusalOfTime(auction, now) ?? refusalOfBidder(auction, bid) ?? refusalOfPurchase(auction, bid);
  if (refusal) return refused(refusal);

  const closed = {
    ...auction,
    ...recorded(auction, bid, { at: now, form: 'buy-now' }),
    status: 'closed',
    closedBy: 'buy-now',
    closedAt: now,
  } as const;
  return { accepted: true, form: 'buy-now', state: closed };
};

/**
 * @returns the refusal of a bid on an auction that looked like this some time ago, if it can never be taken back:
 * prices only rise and a closed auction stays closed. Anything that may have changed since gives undefined.
 */
export const finalRefusal = (seen: Auction, bid: Bid, now: Instant): DomainError | undefined => {
  if (seen.status === 'draft') return undefined;
  if (seen.status !== 'published') return refusalOfStatus(seen);
  if (seen.leaderId === undefined) return undefined;
  if (now >= seen.hardEnd) return refusalOfTime(seen, now);
  return refusalOfBidder(seen, bid) ?? refusalOfAmount(seen, bid);
};
