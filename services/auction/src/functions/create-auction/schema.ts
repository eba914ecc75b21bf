import { object } from 'yup';
import { amount, category, currency, description, flag, softClose, time, title } from '../auction-fields';

export const createAuctionBody = object({
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
