import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoAgreements } from '../../adapters/dynamo-agreements';
import { readAuction } from '../../adapters/dynamo-auctions';
import { dynamoSales } from '../../adapters/dynamo-sales';
import { presignedPictures } from '../../adapters/presigned-pictures';
import { type GetAgreement, makeGetAgreement } from '../../use-cases/read-agreements';
import { getAgreementRoute } from './schema';

export const makeHandler = (getAgreement: GetAgreement) =>
  httpHandler({ ...getAgreementRoute, handle: ({ caller, params }) => getAgreement(params.auctionId, params.agreementId, caller.id) });

const table = { dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE'), clock: systemClock };

export const main = makeHandler(
  makeGetAgreement({
    auctions: { get: readAuction(table) },
    sales: dynamoSales(table),
    agreements: dynamoAgreements(table),
    clock: systemClock,
    address: presignedPictures({ bucket: requireEnv('AGREEMENTS_BUCKET'), clock: systemClock }),
  }),
);
