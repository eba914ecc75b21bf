import { type RouteDocs, route } from '@ecom/lambda';
import { type InferType, object } from 'yup';
import { InvalidTermsError } from '../../domain/lifecycle-errors';
import { sellerAuction } from '../auction-answers';
import { sellerAuctionExample } from '../auction-examples';
import { amount, category, currency, description, flag, softClose, time, title } from '../auction-fields';
import { refusalsOfRepeats } from '../refusals';

const body = object({
  title: title.required(),
  description,
  category,
  currency: currency.required(),
  openingPrice: amount.required(),
  reservePrice: amount,
  buyNowPrice: amount,
  startsAt: time,
  endsAt: time.required(),
  softClose,
  draft: flag,
})
  .strict()
  .noUnknown(true, 'unknown fields: ${unknown}');

export type CreateAuctionBody = InferType<typeof body>;

export const createAuctionRoute = route<typeof sellerAuction>()({ groups: ['sellers'], body, success: 201 });

export const createAuctionDocs = {
  route: createAuctionRoute,
  summary: 'Create an auction',
  description: 'It opens at `startsAt`, or at once. With `draft` it stays private until it is published. Amounts are minor units.',
  answer: sellerAuction,
  refusals: [refusalsOfRepeats, InvalidTermsError],
  idempotent: true,
  example: {
    body: {
      title: 'A brass sextant',
      currency: 'USD',
      openingPrice: 10_000,
      reservePrice: 11_000,
      endsAt: '2026-01-12T10:00:00.000Z',
      softClose: { windowSeconds: 120, maxExtensionSeconds: 3_600 },
    },
    answer: sellerAuctionExample,
  },
} as const satisfies RouteDocs<typeof createAuctionRoute>;
