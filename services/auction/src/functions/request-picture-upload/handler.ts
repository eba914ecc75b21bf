import { leanDynamo } from '@ecom/dynamo/lean';
import { newId, systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoAnswers, dynamoAuctions } from '../../adapters/dynamo-auctions';
import { presignedUploads } from '../../adapters/presigned-uploads';
import { keyedRequest } from '../../use-cases/idempotency';
import { makeRequestPictureUpload, type RequestPictureUpload } from '../../use-cases/request-picture-upload';
import { requestPictureUploadRoute } from './schema';

export const makeHandler = (requestPictureUpload: RequestPictureUpload) =>
  httpHandler({
    ...requestPictureUploadRoute,
    handle: ({ caller, params: { auctionId }, body: { contentType, size, checksum }, idempotencyKey, correlationId }) =>
      requestPictureUpload({
        auctionId,
        callerId: caller.id,
        contentType,
        size,
        checksum,
        correlationId,
        request: keyedRequest('request-picture-upload', { callerId: caller.id, key: idempotencyKey }, [
          auctionId,
          contentType,
          size,
          checksum,
        ]),
      }),
  });

const table = { dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE'), clock: systemClock };

export const main = makeHandler(
  makeRequestPictureUpload({
    auctions: dynamoAuctions(table),
    answers: dynamoAnswers(table),
    uploadForms: presignedUploads({ bucket: requireEnv('PICTURES_BUCKET') }),
    clock: systemClock,
    newPictureId: newId('pic'),
  }),
);
