import { CursorInvalidError } from '@ecom/dynamo';
import { type RouteDocs, route } from '@ecom/lambda';
import { auctionId, cursor } from '../auction-answers';
import { exampleId } from '../auction-examples';
import { pageQuery, queryOf } from '../page-query';

const watch = {
  title: 'Watch',
  type: 'object',
  required: ['auctionId', 'title', 'watchedAt'],
  properties: { auctionId, title: { type: 'string' }, watchedAt: { type: 'string', format: 'date-time' } },
} as const;

const watchPage = {
  title: 'WatchPage',
  type: 'object',
  required: ['items'],
  properties: { items: { type: 'array', items: watch }, cursor },
} as const;

export const listWatchesRoute = route<typeof watchPage>()({ query: queryOf(pageQuery) });

export const listWatchesDocs = {
  route: listWatchesRoute,
  summary: 'List what one watches',
  description: 'Newest first.',
  answer: watchPage,
  refusals: [CursorInvalidError],
  example: {
    query: { limit: 20 },
    answer: { items: [{ auctionId: exampleId, title: 'A brass sextant', watchedAt: '2026-01-06T08:30:00.000Z' }] },
  },
} as const satisfies RouteDocs<typeof listWatchesRoute>;
