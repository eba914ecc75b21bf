import { ConditionalCheckFailedException, type DynamoDBClient, GetItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { VisibleAuction } from '../domain/auction';
import { AuctionBusyError } from '../domain/errors';
import type { BidStore } from '../use-cases/place-bid-port';
import { fromImage } from './auction-item';
import { bidWrite } from './bid-write';
import { answerKey, fromAnswerImage } from './bid-write-answer';

type Options = { readonly client: Pick<DynamoDBClient, 'send'>; readonly tableName: string };

/** Names of failures that pass: the same request may succeed in a moment, or may even have succeeded already. */
const passing = new Set([
  'ThrottlingException',
  'ProvisionedThroughputExceededException',
  'RequestLimitExceeded',
  'InternalServerError',
  'ServiceUnavailable',
  'TransactionConflictException',
  'LimitExceededException',
  'TimeoutError',
  'AbortError',
]);
const brokenConnections = new Set(['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'UND_ERR_SOCKET']);

const asBusy = (failure: unknown): unknown => {
  const { name = '', code = '', $metadata } = failure as { name?: string; code?: string; $metadata?: { httpStatusCode?: number } };
  const passes = passing.has(name) || brokenConnections.has(code) || ($metadata?.httpStatusCode ?? 0) >= 500;
  return passes ? new AuctionBusyError('The auction is busy.', {}, { cause: failure }) : failure;
};

/** Bids on DynamoDB through the plain client: the document client would cost more than the bid. */
export const dynamoBids = ({ client, tableName }: Options): BidStore => ({
  async write(attempt) {
    try {
      const { Attributes } = await client.send(new UpdateItemCommand(bidWrite(tableName, attempt)));
      return { written: true, auction: fromImage(Attributes ?? {}) as VisibleAuction };
    } catch (failure) {
      if (!(failure instanceof ConditionalCheckFailedException)) throw asBusy(failure);
      return { written: false, auction: failure.Item && fromImage(failure.Item) };
    }
  },

  async findAnswer(request) {
    const { pk, sk } = answerKey(request);
    const found = client.send(new GetItemCommand({ TableName: tableName, Key: { pk: { S: pk }, sk: { S: sk } }, ConsistentRead: true }));
    const { Item } = await found.catch((failure: unknown) => Promise.reject(asBusy(failure)));
    return Item && fromAnswerImage(Item);
  },
});
