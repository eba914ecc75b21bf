import { OrderNotFoundError } from './errors';
import { type Exchange, isRevealed, otherOf, type Review, type Role, roleOf, type Said } from './review';

export type ReviewView = {
  readonly reviewId: string;
  readonly stars: number;
  readonly comment?: string;
  readonly writtenAt: string;
};

export type ExchangeView = {
  readonly orderId: string;
  readonly title: string;
  readonly role: Role;
  readonly reviewUntil: string;
  readonly revealed: boolean;
  readonly mine?: ReviewView;
  readonly theirs?: ReviewView;
};

/** What anybody sees of a published review: of who wrote it the role, and nothing that leads to the order. */
export type PublishedReview = Omit<ReviewView, 'writtenAt'> & { readonly by: Role; readonly publishedAt: string };

const iso = (at: number): string => new Date(at).toISOString();

const reviewView = ({ writtenAt, ...review }: Review): ReviewView => ({ ...review, writtenAt: iso(writtenAt) });

/** @throws OrderNotFoundError for strangers */
export const partIn = (exchange: Exchange | undefined, callerId: string): { readonly exchange: Exchange; readonly role: Role } => {
  const role = exchange && roleOf(exchange, callerId);
  if (!role) throw new OrderNotFoundError('There is no completed order with this id.');

  return { exchange, role };
};

/** What one of the two may see now: until both see, the other's review makes no difference to it. */
export const exchangeView = (exchange: Exchange, role: Role, now: number): ExchangeView => {
  const { orderId, title, endsAt, [role]: mine, [otherOf(role)]: theirs } = exchange;
  const revealed = isRevealed(exchange, now);

  return {
    orderId,
    title,
    role,
    reviewUntil: iso(endsAt),
    revealed,
    ...(mine && { mine: reviewView(mine) }),
    ...(revealed && theirs && { theirs: reviewView(theirs) }),
  };
};

export const publishedView = ({ by, review: { writtenAt: _writtenAt, ...review }, publishedAt }: Said): PublishedReview => ({
  ...review,
  by,
  publishedAt: iso(publishedAt),
});
