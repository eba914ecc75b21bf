import { object } from 'yup';
import { amount, category, description, softClose, time, title } from '../auction-fields';

/** What is left out stays; null removes what an auction can be without. */
export const updateAuctionBody = object({
  title,
  description: description.nullable(),
  category: category.nullable(),
  openingPrice: amount,
  reservePrice: amount.nullable(),
  buyNowPrice: amount.nullable(),
  startsAt: time,
  endsAt: time,
  softClose,
})
  .strict()
  .noUnknown(true, 'unknown fields: ${unknown}')
  .test('empty', 'say what to change', (changes) => Object.keys(changes).length > 0);
