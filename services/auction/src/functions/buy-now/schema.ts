import { MAXIMUM_AMOUNT } from '@ecom/kernel';
import { type RouteDocs, route } from '@ecom/lambda';
import { number, object } from 'yup';
import { BuyNowUnavailableError } from '../../domain/errors';
import { exampleId } from '../auction-examples';
import { auctionIdParams } from '../auction-id';
import { bidReceipt } from '../bid-answers';
import { purchaseExample } from '../bid-examples';
import { refusalsOfBids } from '../refusals';

/** `price`: what the buyer was shown, in minor units; without it the purchase is at whatever the price is. */
const body = object({ price: number().strict().integer().positive().max(MAXIMUM_AMOUNT).optional() })
  .strict()
  .noUnknown();

export const buyNowRoute = route<typeof bidReceipt>()({ params: auctionIdParams, body, success: 201 });

export const buyNowDocs = {
  route: buyNowRoute,
  summary: 'Buy an auction outright',
  description: '`price` is what the buyer was shown, in minor units; without it the purchase is at whatever the price is.',
  answer: bidReceipt,
  refusals: [refusalsOfBids, BuyNowUnavailableError],
  idempotent: true,
  example: { params: { auctionId: exampleId }, body: { price: 50_000 }, answer: purchaseExample },
} as const satisfies RouteDocs<typeof buyNowRoute>;
