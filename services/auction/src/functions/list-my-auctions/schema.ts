import { CursorInvalidError } from '@ecom/dynamo';
import { type RouteDocs, route } from '@ecom/lambda';
import { auctionPage } from '../auction-answers';
import { auctionPageExample } from '../auction-examples';
import { pageQuery, queryOf } from '../page-query';

export const listMyAuctionsRoute = route<typeof auctionPage>()({ query: queryOf(pageQuery) });

export const listMyAuctionsDocs = {
  route: listMyAuctionsRoute,
  summary: 'List one’s own auctions',
  description: 'Newest first, drafts included.',
  answer: auctionPage,
  refusals: [CursorInvalidError],
  example: { query: { limit: 20 }, answer: auctionPageExample },
} as const satisfies RouteDocs<typeof listMyAuctionsRoute>;
