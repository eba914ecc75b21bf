import type { Arguments, Client, Operations } from '@ecom/client';

type Review = Arguments<Operations['reputation']['writeReview']>['body'];

/** Reviews, as the person whose access token is given. */
export const reviewsApi = (reputation: Client['reputation']) => ({
  write: (token: string, orderId: string, body: Review) => reputation.writeReview({ orderId, body }, { token }),
  ofOrder: (token: string, orderId: string) => reputation.getOrderReviews({ orderId }, { token }),
  about: (token: string, userId: string) => reputation.listReviews({ userId }, { token }),
});

export type ReviewsApi = ReturnType<typeof reviewsApi>;
