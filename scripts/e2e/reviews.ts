import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Account } from '../platform-client/accounts';
import type { HttpClient } from '../platform-client/http-client';
import type { Platform } from '../platform-client/platform';
import { anOrder, patient, visa } from './orders';
import { somebody } from './people';

export type OrderReviews = {
  readonly role: string;
  readonly reviewUntil: string;
  readonly revealed: boolean;
  readonly mine?: { readonly reviewId: string; readonly stars: number; readonly comment?: string };
  readonly theirs?: { readonly stars: number };
};
export type Summary = { readonly count: number; readonly average?: number };
export type ReviewPage = {
  readonly summary: Summary;
  readonly items: readonly { readonly stars: number; readonly by: string }[];
  readonly cursor?: string;
};
export type Rating = { readonly reviews: Summary };

/** A request's body, whatever is in it, under a key. */
type Attempt = Readonly<Record<string, unknown>> & { readonly key?: string };

/** Requests to the reputation API about reviews. */
export const reviewsOf = (api: HttpClient) => ({
  write: ({ accessToken }: Account, orderId: string, { key = randomUUID(), ...body }: Attempt) =>
    api.send<OrderReviews>('POST', `/orders/${orderId}/reviews`, { token: accessToken, body, headers: { 'idempotency-key': key } }),
  read: ({ accessToken }: Account, orderId: string) => api.send<OrderReviews>('GET', `/orders/${orderId}/reviews`, { token: accessToken }),
  list: ({ accessToken }: Account, userId: string, query = '') =>
    api.send<ReviewPage>('GET', `/users/${userId}/reviews${query}`, { token: accessToken }),
  rating: ({ accessToken }: Account, userId: string) => api.send<Rating>('GET', `/ratings/${userId}`, { token: accessToken }),
});

export type Reviews = ReturnType<typeof reviewsOf>;

/** Somebody has bought and paid, and both sides may review. */
export const aCompletedOrder = async (platform: Platform, reviews: Reviews) => {
  const buyer = await somebody(platform);
  const order = await anOrder(platform, 20_000, buyer);
  await order.pay(visa);
  await expect.poll(order.statusOf, patient).toBe('completed');
  const until = () =>
    reviews.read(buyer, order.orderId).then(
      ({ reviewUntil }) => reviewUntil,
      () => '',
    );
  await expect.poll(until, patient).not.toBe('');

  return { buyer, seller: order.seller, orderId: order.orderId, reviewUntil: await until() };
};
