import { marshall } from '@aws-sdk/util-dynamodb';
import { queryPage } from '@ecom/dynamo';
import type { LeanDynamo } from '@ecom/dynamo/lean';
import { TallyMovingError } from '../domain/errors';
import { TALLY_LOOKS } from '../domain/limits';
import { addTallies, NO_REVIEWS, type Tally } from '../domain/tally';
import type { PublishedReviews } from '../use-cases/review-ports';
import { fromSaidItem, type Item, publishedUntil, tallyKey, toTally, uncountedUntil } from './review-item';

type Options = { readonly dynamo: LeanDynamo; readonly tableName: string };

const DUE = 'pk = :subject AND sk BETWEEN :first AND :last';

/** Stars of published reviews that no tally has yet: none, unless the sweep is late. */
const uncounted = async ({ dynamo, tableName }: Options, userId: string, now: Date): Promise<Tally> => {
  let sum = NO_REVIEWS;
  let ExclusiveStartKey: Item | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await dynamo('Query', {
      TableName: tableName,
      ConsistentRead: true,
      KeyConditionExpression: DUE,
      ExpressionAttributeValues: uncountedUntil(userId, now),
      ...(ExclusiveStartKey && { ExclusiveStartKey }),
    });
    sum = Items.reduce((before, item) => addTallies(before, { count: 1, stars: Number(item['stars']?.N) }), sum);
    ExclusiveStartKey = LastEvaluatedKey;
  } while (ExclusiveStartKey);

  return sum;
};

const counted = async ({ dynamo, tableName }: Options, userId: string): Promise<Tally> => {
  const { Item } = await dynamo('GetItem', { TableName: tableName, Key: marshall(tallyKey(userId)), ConsistentRead: true });
  return toTally(Item);
};

export const dynamoPublishedReviews = (options: Options): PublishedReviews => ({
  async page({ callerId, userId, limit, cursor, now }) {
    const query = {
      TableName: options.tableName,
      ConsistentRead: true,
      KeyConditionExpression: DUE,
      ExpressionAttributeValues: publishedUntil(userId, now),
      ScanIndexForward: false,
      Limit: limit,
    };
    const page = await queryPage(options.dynamo, query, { cursor, scope: ['reviews', callerId, userId] });

    return { ...page, items: page.items.map(fromSaidItem) };
  },

  /** A review that is counted between two looks would be in both or in none: a tally that stood still on either side of the look has neither. */
  async tally(userId, now) {
    let before: Tally | undefined;
    for (let look = 0; look < TALLY_LOOKS; look += 1) {
      const waiting = await uncounted(options, userId, now);
      const after = await counted(options, userId);
      if (waiting.count === 0 || before?.count === after.count) return addTallies(waiting, after);
      before = after;
    }
    throw new TallyMovingError('Reviews of this user are being published right now. Repeat in a moment.');
  },
});
