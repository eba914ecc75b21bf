import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { queueHandler, requireEnv } from '@ecom/lambda';
import { dynamoPictures } from '../../adapters/dynamo-pictures';
import { s3Pictures } from '../../adapters/s3-pictures';
import { type AttachPicture, makeAttachPicture } from '../../use-cases/attach-picture';
import { keysIn } from '../object-keys';
import { validateObjectsCreated } from './schema';

export const makeHandler = (attachPicture: AttachPicture) =>
  queueHandler({
    validate: validateObjectsCreated,
    handle: async (arrived, { correlationId }) => {
      for (const key of keysIn(arrived)) await attachPicture(key, correlationId);
    },
  });

export const main = makeHandler(
  makeAttachPicture({
    auctions: dynamoPictures({ dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE') }),
    files: s3Pictures({ bucket: requireEnv('PICTURES_BUCKET') }),
    clock: systemClock,
  }),
);
