import { idPattern } from '@ecom/kernel';
import { string } from 'yup';
import { auctionIdParams } from './auction-id';

export const offerIdParams = auctionIdParams.shape({
  offerId: string().matches(idPattern('off'), 'offerId is not the id of an offer').required(),
});
