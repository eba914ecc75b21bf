import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoDescribedAuctions } from '../../adapters/dynamo-descriptions';
import { presignedPictures } from '../../adapters/presigned-pictures';
import { type GetMyAuction, makeGetMyAuction } from '../../use-cases/get-auction';
import { getMyAuctionRoute } from './schema';

export const makeHandler = (getMyAuction: GetMyAuction) =>
  httpHandler({
    ...getMyAuctionRoute,
    handle: ({ caller, params }) => getMyAuction(params.auctionId, caller.id),
  });

export const main = makeHandler(
  makeGetMyAuction({
    auctions: dynamoDescribedAuctions({ dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE') }),
    clock: systemClock,
    pictureUrl: presignedPictures({ bucket: requireEnv('PICTURES_BUCKET'), clock: systemClock }),
  }),
);
