import { marshall } from '@aws-sdk/util-dynamodb';
import { type Clock, epochSeconds } from '@ecom/kernel';
import type { AcceptedBids } from '../use-cases/relay';
import { toAnswerItem } from './bid-write-answer';
import { type TableOptions, wireKey } from './dynamo-auctions';
import { toHistoryItem } from './dynamo-bids-history';

/** Seconds for which a repeated bid gets its answer again. */
const ANSWERS_KEPT = 7 * 86_400;

export const dynamoAcceptedBids = ({ dynamo, tableName, clock }: TableOptions & { readonly clock: Clock }): AcceptedBids => ({
  async record({ request, history, answer }) {
    const expiresAt = epochSeconds(clock()) + ANSWERS_KEPT;
    await dynamo('PutItem', { TableName: tableName, Item: marshall(toHistoryItem(history, answer.amount)) });
    await dynamo('PutItem', { TableName: tableName, Item: marshall(toAnswerItem(request, answer, expiresAt)) });
  },
  async trim(auctionId, requests) {
    await dynamo('UpdateItem', {
      TableName: tableName,
      Key: wireKey(auctionId),
      UpdateExpression: 'DELETE recentRequests :requests',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':requests': { SS: [...requests] } },
    });
  },
});
