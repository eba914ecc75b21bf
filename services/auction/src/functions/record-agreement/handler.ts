import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { currentCorrelationId, directHandler, requireEnv } from '@ecom/lambda';
import { dynamoAgreements } from '../../adapters/dynamo-agreements';
import { readAuction } from '../../adapters/dynamo-auctions';
import { opensAsPdf } from '../../adapters/pdf-documents';
import { s3Agreements } from '../../adapters/s3-agreements';
import type { Agreement } from '../../domain/agreement';
import { makeRecordAgreement, type RecordAgreement } from '../../use-cases/record-agreement';
import type { ObjectsCreated } from '../attach-picture/schema';
import { keysIn } from '../object-keys';

type Recorded = { readonly recorded: readonly Pick<Agreement, 'agreementId' | 'auctionId' | 'version'>[] };

/** Every object gets its turn; then the first failure is thrown, so that Lambda's destination for failures hears of it. */
export const makeHandler = (recordAgreement: RecordAgreement) =>
  directHandler<ObjectsCreated, Recorded>({
    handle: async (arrived) => {
      const outcomes = await Promise.allSettled(keysIn(arrived).map((key) => recordAgreement(key, currentCorrelationId() ?? 'unknown')));
      const failed = outcomes.find((outcome) => outcome.status === 'rejected');
      if (failed) throw failed.reason;

      const recorded = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
      return { recorded: recorded.map(({ agreementId, auctionId, version }) => ({ agreementId, auctionId, version })) };
    },
  });

const table = { dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE') };

export const main = makeHandler(
  makeRecordAgreement({
    auctions: { get: readAuction(table) },
    agreements: dynamoAgreements(table),
    files: s3Agreements({ bucket: requireEnv('AGREEMENTS_BUCKET') }),
    opens: opensAsPdf,
    clock: systemClock,
  }),
);
