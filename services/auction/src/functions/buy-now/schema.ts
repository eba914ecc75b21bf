import { idPattern, MAXIMUM_AMOUNT } from '@ecom/kernel';
import { number, object, string } from 'yup';

export const buyNowParams = object({ auctionId: string().matches(idPattern('auc'), 'auctionId is not the id of an auction').required() });

/** `price`: what the buyer was shown, in minor units; without it the purchase is at whatever the price is. */
export const buyNowBody = object({ price: number().strict().integer().positive().max(MAXIMUM_AMOUNT).optional() })
  .strict()
  .noUnknown();
