import { leanDynamo } from '@ecom/dynamo/lean';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoAgreements } from '../../adapters/dynamo-agreements';
import { readAuction } from '../../adapters/dynamo-auctions';
import { type ListAgreements, makeListAgreements } from '../../use-cases/read-agreements';
import { listAgreementsRoute } from './schema';

export const makeHandler = (listAgreements: ListAgreements) =>
  httpHandler({ ...listAgreementsRoute, handle: ({ caller, params }) => listAgreements(params.auctionId, caller.id) });

const table = { dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE') };

export const main = makeHandler(makeListAgreements({ auctions: { get: readAuction(table) }, agreements: dynamoAgreements(table) }));
