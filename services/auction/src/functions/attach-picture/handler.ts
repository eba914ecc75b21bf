import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { queueHandler, requireEnv } from '@ecom/lambda';
import { dynamoPictures } from '../../adapters/dynamo-pictures';
import { s3Pictures } from '../../adapters/s3-pictures';
import { type AttachPicture, makeAttachPicture } from '../../use-cases/attach-picture';
import { validateObjectsCreated } from './schema';

/** S3 writes keys as in a form: a plus is a space. */
const keyOf = (encoded: string): string => decodeURIComponent(encoded.replaceAll('+', ' '));

export const makeHandler = (attachPicture: AttachPicture) =>
  queueHandler({
    validate: validateObjectsCreated,
    handle: async ({ Records = [] }, { correlationId }) => {
      for (const { s3 } of Records) await attachPicture(keyOf(s3.object.key), correlationId);
    },
  });

export const main = makeHandler(
  makeAttachPicture({
    auctions: dynamoPictures({ dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE') }),
    files: s3Pictures({ bucket: requireEnv('PICTURES_BUCKET') }),
    clock: systemClock,
  }),
);
