import { pageQuery, queryOf } from '../page-query';

export const listMyAuctionsQuery = queryOf(pageQuery);
