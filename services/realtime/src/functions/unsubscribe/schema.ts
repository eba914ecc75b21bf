import { idPattern } from '@ecom/kernel';
import { object, string } from 'yup';

export const unsubscribeFrame = object({
  auctionId: string().strict().matches(idPattern('auc'), 'auctionId must be the id of an auction').required(),
})
  .strict()
  .required();
