import { CursorInvalidError } from '@ecom/dynamo';
import { type RouteDocs, route } from '@ecom/lambda';
import { number, object, string } from 'yup';
import { AuctionNotFoundError } from '../../domain/errors';
import { exampleId } from '../auction-examples';
import { auctionIdParams } from '../auction-id';
import { bidPage } from '../bid-answers';

const LARGEST_PAGE = 100;

const query = object({
  limit: number().integer().min(1).max(LARGEST_PAGE).default(20),
  cursor: string().max(1_000).optional(),
}).noUnknown();

export const listBidsRoute = route<typeof bidPage>()({ params: auctionIdParams, query });

export const listBidsDocs = {
  route: listBidsRoute,
  summary: 'List the bids on an auction',
  description: 'Newest first; what each bid did, never how high it went.',
  answer: bidPage,
  refusals: [AuctionNotFoundError, CursorInvalidError],
  example: {
    params: { auctionId: exampleId },
    query: { limit: 20 },
    answer: {
      items: [
        {
          seq: 4,
          bidId: 'bid_9b1c',
          bidderAlias: 'bidder-4f2a',
          kind: 'led',
          price: 13_000,
          currency: 'USD',
          placedAt: '2026-01-06T08:30:00.000Z',
        },
      ],
    },
  },
} as const satisfies RouteDocs<typeof listBidsRoute>;
