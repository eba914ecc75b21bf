import { string } from 'yup';
import { listableStates, listingSorts } from '../../domain/listing-walk';
import { pageQuery, queryOf } from '../page-query';

export const listAuctionsQuery = queryOf({
  state: string().oneOf(listableStates).default('open'),
  seller: string().matches(/^usr_[0-9A-Za-z-]{1,64}$/, 'seller is not the id of a user'),
  sort: string()
    .oneOf(listingSorts)
    .when('seller', {
      is: (seller: string | undefined) => seller !== undefined,
      // biome-ignore lint/suspicious/noThenProperty: yup's own word.
      then: (schema) => schema.oneOf(['newest'], 'sort must be newest in the list of one seller').default('newest'),
      otherwise: (schema) => schema.default('endingSoon'),
    }),
  ...pageQuery,
});
