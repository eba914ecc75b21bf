import { idPattern } from '@ecom/kernel';
import { number, object, string } from 'yup';

const LARGEST_PAGE = 100;

export const listBidsParams = object({ auctionId: string().matches(idPattern('auc'), 'auctionId is not the id of an auction').required() });
export const listBidsQuery = object({
  limit: number().integer().min(1).max(LARGEST_PAGE).default(20),
  cursor: string().max(1_000).optional(),
}).noUnknown();
