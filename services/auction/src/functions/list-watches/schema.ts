import { pageQuery, queryOf } from '../page-query';

export const listWatchesQuery = queryOf(pageQuery);
