import { currencies, idPattern, MAXIMUM_AMOUNT } from '@ecom/kernel';
import { number, object, string } from 'yup';

export const placeBidParams = object({ auctionId: string().matches(idPattern('auc'), 'auctionId is not the id of an auction').required() });

/** `amount`: the most the bidder would pay, in minor units; others only ever see the price it leads to. */
export const placeBidBody = object({
  amount: number().strict().integer().positive().max(MAXIMUM_AMOUNT).required(),
  currency: string().strict().oneOf(currencies).optional(),
})
  .strict()
  .noUnknown()
  .required();
