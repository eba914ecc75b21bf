import { type RouteDocs, route } from '@ecom/lambda';
import { OrderNotFoundError } from '../../domain/errors';
import { exampleId, order, orderExample } from '../order-answers';
import { orderIdParams } from '../order-id';

export const getOrderRoute = route<typeof order>()({ params: orderIdParams });

export const getOrderDocs = {
  route: getOrderRoute,
  summary: 'Look at an order',
  description: 'For its buyer and its seller; to anybody else it does not exist.',
  answer: order,
  refusals: [OrderNotFoundError],
  example: { params: { orderId: exampleId }, answer: orderExample },
} as const satisfies RouteDocs<typeof getOrderRoute>;
