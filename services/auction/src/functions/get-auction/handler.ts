import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { publicHttpHandler, requireEnv } from '@ecom/lambda';
import { dynamoDescribedAuctions } from '../../adapters/dynamo-descriptions';
import { presignedPictures } from '../../adapters/presigned-pictures';
import { type GetAuction, makeGetAuction } from '../../use-cases/get-auction';
import { getAuctionRoute } from './schema';

export const makeHandler = (getAuction: GetAuction) =>
  publicHttpHandler({
    ...getAuctionRoute,
    handle: ({ params }) => getAuction(params.auctionId),
  });

export const main = makeHandler(
  makeGetAuction({
    auctions: dynamoDescribedAuctions({ dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE') }),
    clock: systemClock,
    pictureUrl: presignedPictures({ bucket: requireEnv('PICTURES_BUCKET'), clock: systemClock }),
  }),
);
