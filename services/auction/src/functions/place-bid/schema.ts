import { currencies, MAXIMUM_AMOUNT } from '@ecom/kernel';
import { type RouteDocs, route } from '@ecom/lambda';
import { number, object, string } from 'yup';
import { BidTooLowError, InvalidBidAmountError, MaximumNotRaisedError, WrongCurrencyError } from '../../domain/errors';
import { exampleId } from '../auction-examples';
import { auctionIdParams } from '../auction-id';
import { bidReceipt } from '../bid-answers';
import { receiptExample } from '../bid-examples';
import { refusalsOfBids } from '../refusals';

/** `amount`: the most the bidder would pay, in minor units; others only ever see the price it leads to. */
const body = object({
  amount: number().strict().integer().positive().max(MAXIMUM_AMOUNT).required(),
  currency: string().strict().oneOf(currencies).optional(),
})
  .strict()
  .noUnknown()
  .required();

export const placeBidRoute = route<typeof bidReceipt>()({ params: auctionIdParams, body, success: 201 });

export const placeBidDocs = {
  route: placeBidRoute,
  summary: 'Bid on an auction',
  description:
    '`amount` is the most the bidder would pay, in minor units; others only ever see the price it leads to. `currency` is checked when given.',
  answer: bidReceipt,
  refusals: [refusalsOfBids, BidTooLowError, InvalidBidAmountError, MaximumNotRaisedError, WrongCurrencyError],
  idempotent: true,
  example: { params: { auctionId: exampleId }, body: { amount: 15_000, currency: 'USD' }, answer: receiptExample },
} as const satisfies RouteDocs<typeof placeBidRoute>;
