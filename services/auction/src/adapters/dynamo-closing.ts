import { DynamoError } from '@ecom/dynamo/lean';
import type { ClosingStore } from '../use-cases/auction-store';
import { readAuction, type TableOptions, wireKey } from './dynamo-auctions';

/** The mirror image of what a bid demands: there is no instant at which neither or both are allowed. */
const ended = '#status = :published AND (hardEnd <= :now OR (endsAt <= :now AND extendedEnd <= :now))';

export const dynamoClosing = (options: TableOptions): ClosingStore => ({
  get: readAuction(options),
  async close(auctionId, { now, correlationId }) {
    try {
      await options.dynamo('UpdateItem', {
        TableName: options.tableName,
        Key: wireKey(auctionId),
        UpdateExpression: 'SET #status = :closed, closedBy = :end, closedAt = :now, correlationId = :correlation, seq = seq + :one',
        ConditionExpression: ended,
        ExpressionAttributeNames: { '#status': 'status' },
        ExpressionAttributeValues: {
          ':published': { S: 'published' },
          ':closed': { S: 'closed' },
          ':end': { S: 'end' },
          ':now': { N: `${now}` },
          ':one': { N: '1' },
          ':correlation': { S: correlationId },
        },
      });
      return true;
    } catch (error) {
      if (error instanceof DynamoError && error.name === 'ConditionalCheckFailedException') return false;
      throw error;
    }
  },
});
