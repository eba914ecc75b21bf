import { type RouteDocs, route } from '@ecom/lambda';
import { OrderNotFoundError } from '../../domain/errors';
import { orderIdParams } from '../order-id';
import { exampleOrderId, orderReviews, orderReviewsExample } from '../review-answers';

export const getOrderReviewsRoute = route<typeof orderReviews>()({ params: orderIdParams });

export const getOrderReviewsDocs = {
  route: getOrderReviewsRoute,
  summary: 'Look at the reviews of an order',
  description:
    'For its buyer and its seller, each of whom sees their own review, and the other’s once both are in or the time is over. To anybody else, and before the order is completed, it does not exist.',
  answer: orderReviews,
  refusals: [OrderNotFoundError],
  example: { params: { orderId: exampleOrderId }, answer: orderReviewsExample },
} as const satisfies RouteDocs<typeof getOrderReviewsRoute>;
