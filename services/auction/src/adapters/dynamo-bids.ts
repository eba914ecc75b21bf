import { DynamoError, isTransient, type LeanDynamo } from '@ecom/dynamo/lean';
import type { VisibleAuction } from '../domain/auction';
import { AuctionBusyError } from '../domain/errors';
import type { BidStore } from '../use-cases/place-bid-port';
import { fromImage } from './auction-item';
import { bidWrite } from './bid-write';
import { answerKey, fromAnswerImage } from './bid-write-answer';

type Options = {
  /** With a single attempt per call: a repeated bid must know that it is one. */
  readonly dynamo: LeanDynamo;
  readonly tableName: string;
};

const translated = (failure: unknown): unknown =>
  isTransient(failure) ? new AuctionBusyError('The auction could not be reached. Try again.', {}, { cause: failure }) : failure;

const isRefusal = (failure: unknown): failure is DynamoError =>
  failure instanceof DynamoError && failure.name === 'ConditionalCheckFailedException';

/** Bids on DynamoDB through the lean client: with the SDK, its own work would be most of a bid. */
export const dynamoBids = ({ dynamo, tableName }: Options): BidStore => ({
  async write(attempt) {
    try {
      const { Attributes } = await dynamo('UpdateItem', bidWrite(tableName, attempt));
      return { written: true, auction: fromImage(Attributes ?? {}) as VisibleAuction };
    } catch (failure) {
      if (!isRefusal(failure)) throw translated(failure);
      return { written: false, auction: failure.item && fromImage(failure.item) };
    }
  },

  async findAnswer(request) {
    const { pk, sk } = answerKey(request);
    try {
      const { Item } = await dynamo('GetItem', { TableName: tableName, Key: { pk: { S: pk }, sk: { S: sk } }, ConsistentRead: true });
      return Item && fromAnswerImage(Item);
    } catch (failure) {
      throw translated(failure);
    }
  },
});
