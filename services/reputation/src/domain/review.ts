import type { EventData, orderCompleted } from '@ecom/contracts';
import { OrderPartiesInvalidError, ReviewWindowEndedError, ReviewWrittenError } from './errors';
import { DAY } from './limits';

export const roles = ['buyer', 'seller'] as const;
export type Role = (typeof roles)[number];

/** One to five whole stars, and what somebody says of them. Instants are epoch milliseconds. */
export type Review = { readonly reviewId: string; readonly stars: number; readonly comment?: string; readonly writtenAt: number };

/** What the two sides of one completed order say of each other, under the role of who says it. */
export type Exchange = Readonly<Partial<Record<Role, Review>>> & {
  readonly orderId: string;
  readonly title: string;
  readonly buyerId: string;
  readonly sellerId: string;
  readonly completedAt: number;
  /** From this instant on nobody writes, and both see what there is. */
  readonly endsAt: number;
  /** Since when the reviews count; absent until they are counted. */
  readonly publishedAt?: number;
  readonly correlationId: string;
};

/** A review as it concerns whom it is about. */
export type Said = { readonly subjectId: string; readonly by: Role; readonly review: Review; readonly publishedAt: number };

type CompletedOrder = EventData<typeof orderCompleted>;
type Opening = { readonly order: CompletedOrder; readonly reviewDays: number; readonly correlationId: string };

/** The window is counted from the order, not from when we hear of it: hearing of it twice is the same window. @throws OrderPartiesInvalidError */
export const openExchange = ({ order, reviewDays, correlationId }: Opening): Exchange => {
  const { orderId, title, buyerId, sellerId } = order;
  if (buyerId === sellerId) throw new OrderPartiesInvalidError('Buyer and seller of this order are one.', { orderId });
  const completedAt = Date.parse(order.completedAt);

  return { orderId, title, buyerId, sellerId, completedAt, endsAt: completedAt + reviewDays * DAY, correlationId };
};

export const otherOf = (role: Role): Role => (role === 'buyer' ? 'seller' : 'buyer');

export const partyOf = ({ buyerId, sellerId }: Exchange, role: Role): string => (role === 'buyer' ? buyerId : sellerId);

/** @returns nothing for strangers */
export const roleOf = (exchange: Exchange, userId: string): Role | undefined => roles.find((role) => partyOf(exchange, role) === userId);

/** Whether both see what there is: a matter of what is written and what time it is, and of nothing that has to happen. */
export const isRevealed = (exchange: Exchange, now: number): boolean =>
  now >= exchange.endsAt || roles.every((role) => exchange[role] !== undefined);

/** @returns the exchange with the review; the second one publishes both. @throws ReviewWrittenError, ReviewWindowEndedError */
export const write = (exchange: Exchange, role: Role, review: Review): Exchange => {
  if (exchange[role]) throw new ReviewWrittenError('You have reviewed this order.');
  if (review.writtenAt >= exchange.endsAt || exchange.publishedAt !== undefined)
    throw new ReviewWindowEndedError('The time for reviews of this order is over.', { endedAt: new Date(exchange.endsAt).toISOString() });

  return { ...exchange, [role]: review, ...(exchange[otherOf(role)] && { publishedAt: review.writtenAt }) };
};

/** @returns the exchange with its one review published as of the end of the window; nothing when there is none to publish (any more) */
export const publishDue = (exchange: Exchange, now: number): Exchange | undefined => {
  const isDue = exchange.publishedAt === undefined && now >= exchange.endsAt && roles.some((role) => exchange[role]);

  return isDue ? { ...exchange, publishedAt: exchange.endsAt } : undefined;
};

/** Every review with the instant of its publication: when both are in, else when the window ends, which may be to come. */
export const saidIn = (exchange: Exchange): readonly Said[] =>
  roles.flatMap((by) => {
    const review = exchange[by];
    return review ? [{ subjectId: partyOf(exchange, otherOf(by)), by, review, publishedAt: exchange.publishedAt ?? exchange.endsAt }] : [];
  });
