import { idPattern } from '@ecom/kernel';
import { number, object, string } from 'yup';

const LARGEST_SEQ = 9_999_999_999;

export const subscribeFrame = object({
  auctionId: string().strict().matches(idPattern('auc'), 'auctionId must be the id of an auction').required(),
  sinceSeq: number().strict().integer().min(0).max(LARGEST_SEQ).optional(),
})
  .strict()
  .required();
