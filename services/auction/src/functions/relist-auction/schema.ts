import { type RouteDocs, route } from '@ecom/lambda';
import { type InferType, object } from 'yup';
import { InvalidTermsError } from '../../domain/lifecycle-errors';
import { AlreadyRelistedError, OfferLiveError, SaleStandsError } from '../../domain/sale-errors';
import { relistedAuction } from '../auction-answers';
import { exampleId, relistedAuctionExample } from '../auction-examples';
import { amount, flag, time } from '../auction-fields';
import { auctionIdParams } from '../auction-id';
import { refusalsOfSales } from '../refusals';

/** What is left out is as it was; null removes what an auction can be without. */
const body = object({
  openingPrice: amount,
  reservePrice: amount.nullable(),
  buyNowPrice: amount.nullable(),
  startsAt: time,
  endsAt: time,
  draft: flag,
})
  .strict()
  .noUnknown(true, 'unknown fields: ${unknown}');

export type RelistAuctionBody = InferType<typeof body>;

export const relistAuctionRoute = route<typeof relistedAuction>()({ params: auctionIdParams, body, success: 201 });

export const relistAuctionDocs = {
  route: relistAuctionRoute,
  summary: 'List a lot again',
  description:
    'Once, when nobody bought it, or its buyer did not pay and nobody has an offer. Description, pictures and terms are as they were, and it lasts as long, unless said otherwise.',
  answer: relistedAuction,
  refusals: [refusalsOfSales, SaleStandsError, OfferLiveError, AlreadyRelistedError, InvalidTermsError],
  idempotent: true,
  example: { params: { auctionId: exampleId }, body: { openingPrice: 9_000, reservePrice: null }, answer: relistedAuctionExample },
} as const satisfies RouteDocs<typeof relistAuctionRoute>;
