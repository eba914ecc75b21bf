import { idPattern } from '@ecom/kernel';
import { object, string } from 'yup';

export const auctionIdParams = object({
  auctionId: string().matches(idPattern('auc'), 'auctionId is not the id of an auction').required(),
});
