import { CursorInvalidError } from '@ecom/dynamo';
import { type RouteDocs, route } from '@ecom/lambda';
import { number, object, string } from 'yup';
import { orderPage, orderPageExample } from '../order-answers';

const LONGEST_PAGE = 100;
const USUAL_PAGE = 20;
const LONGEST_CURSOR = 1_000;

const shape = {
  as: string<'buyer' | 'seller'>().oneOf(['buyer', 'seller']).default('buyer'),
  limit: number().integer().min(1).max(LONGEST_PAGE).default(USUAL_PAGE),
  cursor: string().min(1).max(LONGEST_CURSOR),
};

/** yup drops what it does not know while it casts; whoever misspells a parameter should learn of it. */
const query = object(shape).test('known', 'unknown parameters are refused', (given, { createError }) => {
  const unknown = Object.keys(given).filter((name) => !(name in shape));
  return unknown.length === 0 || createError({ message: `unknown parameters: ${unknown.join(', ')}` });
});

export const listOrdersRoute = route<typeof orderPage>()({ query });

export const listOrdersDocs = {
  route: listOrdersRoute,
  summary: 'List one’s own orders',
  description: 'The latest first: what the caller bought, or sold with `as=seller`.',
  answer: orderPage,
  refusals: [CursorInvalidError],
  example: { query: { as: 'buyer', limit: 20 }, answer: orderPageExample },
} as const satisfies RouteDocs<typeof listOrdersRoute>;
