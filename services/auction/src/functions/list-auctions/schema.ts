import { CursorInvalidError } from '@ecom/dynamo';
import { type RouteDocs, route } from '@ecom/lambda';
import { string } from 'yup';
import { listableStates, listingSorts } from '../../domain/listing-walk';
import { auctionPage } from '../auction-answers';
import { auctionPageExample } from '../auction-examples';
import { pageQuery, queryOf } from '../page-query';

const query = queryOf({
  state: string().oneOf(listableStates).default('open'),
  seller: string().matches(/^usr_[0-9A-Za-z-]{1,64}$/, 'seller is not the id of a user'),
  sort: string()
    .oneOf(listingSorts)
    .test(
      'seller',
      'sort must be newest in the list of one seller',
      (sort, { parent }) => parent.seller === undefined || sort !== 'endingSoon',
    ),
  ...pageQuery,
});

export const listAuctionsRoute = route<typeof auctionPage>()({ query });

export const listAuctionsDocs = {
  route: listAuctionsRoute,
  summary: 'List auctions',
  description: 'In one state, of everybody or of one seller. What bids change is not in lists; an end that a late bid moved is.',
  answer: auctionPage,
  refusals: [CursorInvalidError],
  example: { query: { state: 'open', limit: 20 }, answer: auctionPageExample },
} as const satisfies RouteDocs<typeof listAuctionsRoute>;
