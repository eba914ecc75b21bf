import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { readAuction } from '../../adapters/dynamo-auctions';
import { dynamoSales } from '../../adapters/dynamo-sales';
import { type ListOffers, makeListOffers } from '../../use-cases/read-offers';
import { listOffersRoute } from './schema';

export const makeHandler = (listOffers: ListOffers) =>
  httpHandler({ ...listOffersRoute, handle: ({ caller, params }) => listOffers(params.auctionId, caller.id) });

const table = { dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE'), clock: systemClock };

export const main = makeHandler(makeListOffers({ auctions: { get: readAuction(table) }, sales: dynamoSales(table), clock: systemClock }));
