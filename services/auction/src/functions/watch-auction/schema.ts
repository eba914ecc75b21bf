import { type RouteDocs, route } from '@ecom/lambda';
import { AuctionNotFoundError } from '../../domain/errors';
import { auctionId } from '../auction-answers';
import { exampleId } from '../auction-examples';
import { auctionIdParams } from '../auction-id';

const watching = {
  title: 'Watching',
  type: 'object',
  required: ['auctionId', 'watching'],
  properties: { auctionId, watching: { const: true } },
} as const;

export const watchAuctionRoute = route<typeof watching>()({ params: auctionIdParams });

export const watchAuctionDocs = {
  route: watchAuctionRoute,
  summary: 'Watch an auction',
  description: 'Who watches is told when it is about to end, and how it ended. Watching again changes nothing.',
  answer: watching,
  refusals: [AuctionNotFoundError],
  example: { params: { auctionId: exampleId }, answer: { auctionId: exampleId, watching: true } },
} as const satisfies RouteDocs<typeof watchAuctionRoute>;
