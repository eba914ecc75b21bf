import { string } from 'yup';
import { listableStates, listingSorts } from '../../domain/listing-walk';
import { pageQuery, queryOf } from '../page-query';

export const listAuctionsQuery = queryOf({
  state: string().oneOf(listableStates).default('open'),
  seller: string().matches(/^usr_[0-9A-Za-z-]{1,64}$/, 'seller is not the id of a user'),
  sort: string()
    .oneOf(listingSorts)
    .test(
      'seller',
      'sort must be newest in the list of one seller',
      (sort, { parent }) => parent.seller === undefined || sort !== 'endingSoon',
    ),
  ...pageQuery,
});
