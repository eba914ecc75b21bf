import { type RouteDocs, route } from '@ecom/lambda';
import { type InferType, object } from 'yup';
import { AuctionCancelledError, AuctionEndedError } from '../../domain/errors';
import { AuctionHasBidsError, InvalidTermsError } from '../../domain/lifecycle-errors';
import { sellerAuction } from '../auction-answers';
import { exampleId, sellerAuctionExample } from '../auction-examples';
import { amount, category, description, softClose, time, title } from '../auction-fields';
import { auctionIdParams } from '../auction-id';
import { refusalsOfChanges } from '../refusals';

/** What is left out stays; null removes what an auction can be without. */
const body = object({
  title,
  description: description.nullable(),
  category: category.nullable(),
  openingPrice: amount,
  reservePrice: amount.nullable(),
  buyNowPrice: amount.nullable(),
  startsAt: time,
  endsAt: time,
  softClose,
})
  .strict()
  .noUnknown(true, 'unknown fields: ${unknown}')
  .test('empty', 'say what to change', (changes) => Object.keys(changes).length > 0);

export type UpdateAuctionBody = InferType<typeof body>;

export const updateAuctionRoute = route<typeof sellerAuction>()({ params: auctionIdParams, body });

export const updateAuctionDocs = {
  route: updateAuctionRoute,
  summary: 'Change an auction',
  description: 'Before the first bid. What is left out stays; null removes what an auction can be without.',
  answer: sellerAuction,
  refusals: [refusalsOfChanges, AuctionCancelledError, AuctionEndedError, AuctionHasBidsError, InvalidTermsError],
  idempotent: true,
  example: { params: { auctionId: exampleId }, body: { title: 'A brass sextant', reservePrice: null }, answer: sellerAuctionExample },
} as const satisfies RouteDocs<typeof updateAuctionRoute>;
