import { CursorInvalidError } from '@ecom/dynamo';
import { type RouteDocs, route } from '@ecom/lambda';
import { offerExample, offerPage } from '../offer-answers';
import { pageQuery, queryOf } from '../page-query';

export const listMyOffersRoute = route<typeof offerPage>()({ query: queryOf(pageQuery) });

export const listMyOffersDocs = {
  route: listMyOffersRoute,
  summary: 'List the second chances that one was offered',
  description: 'Newest first.',
  answer: offerPage,
  refusals: [CursorInvalidError],
  example: { query: { limit: 20 }, answer: { items: [offerExample] } },
} as const satisfies RouteDocs<typeof listMyOffersRoute>;
