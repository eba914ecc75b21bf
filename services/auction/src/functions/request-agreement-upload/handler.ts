import { leanDynamo } from '@ecom/dynamo/lean';
import { newId, systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoAnswers, readAuction } from '../../adapters/dynamo-auctions';
import { presignedAgreements } from '../../adapters/presigned-agreements';
import { keyedRequest } from '../../use-cases/idempotency';
import { makeRequestAgreementUpload, type RequestAgreementUpload } from '../../use-cases/request-agreement-upload';
import { requestAgreementUploadRoute } from './schema';

export const makeHandler = (requestUpload: RequestAgreementUpload) =>
  httpHandler({
    ...requestAgreementUploadRoute,
    handle: ({ caller, params: { auctionId }, body: { size, sha256, fileName }, idempotencyKey, correlationId }) => {
      const asked = [auctionId, size, sha256, fileName];
      const request = keyedRequest('request-agreement-upload', { callerId: caller.id, key: idempotencyKey }, asked);
      return requestUpload({ auctionId, callerId: caller.id, size, sha256, fileName, correlationId, request });
    },
  });

const table = { dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE'), clock: systemClock };

export const main = makeHandler(
  makeRequestAgreementUpload({
    auctions: { get: readAuction(table) },
    answers: dynamoAnswers(table),
    addresses: presignedAgreements({ bucket: requireEnv('AGREEMENTS_BUCKET') }),
    clock: systemClock,
    newAgreementId: newId('agr'),
  }),
);
