import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoAgreements } from '../../adapters/dynamo-agreements';
import { readAuction } from '../../adapters/dynamo-auctions';
import { dynamoSales } from '../../adapters/dynamo-sales';
import { type ListAgreements, makeListAgreements } from '../../use-cases/read-agreements';
import { listAgreementsRoute } from './schema';

export const makeHandler = (listAgreements: ListAgreements) =>
  httpHandler({ ...listAgreementsRoute, handle: ({ caller, params }) => listAgreements(params.auctionId, caller.id) });

const table = { dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE'), clock: systemClock };

export const main = makeHandler(
  makeListAgreements({ auctions: { get: readAuction(table) }, sales: dynamoSales(table), agreements: dynamoAgreements(table) }),
);
