import { marshall } from '@aws-sdk/util-dynamodb';
import { type ConditionalWrite, findAnswer, type LeanDynamo, writeOnce } from '@ecom/dynamo/lean';
import { IdempotencyKeyReusedError } from '../domain/errors';
import { type Exchange, otherOf, type Role, type Said, saidIn } from '../domain/review';
import type { Exchanges } from '../use-cases/review-ports';
import { exchangeKey, fromExchangeItem, saidKey, tallyKey, toExchangeItem, toSaidItem, toUncountedItem, uncountedKey } from './review-item';

type Options = { readonly dynamo: LeanDynamo; readonly tableName: string };

/** The one review of an exchange in the rows of whom it is about. */
const waitingWrites = (TableName: string, { orderId }: Exchange, said: Said): readonly ConditionalWrite[] => [
  { Put: { TableName, Item: toSaidItem(said) } },
  { Put: { TableName, Item: toUncountedItem(orderId, said) } },
];

/** The other side's review, which waited for the end of the window, is published earlier; ours never waited. */
const publishingWrites = (TableName: string, exchange: Exchange, role: Role): readonly ConditionalWrite[] => {
  const said = saidIn(exchange);
  const waited = said.filter(({ by }) => by === otherOf(role)).map((other) => ({ ...other, publishedAt: exchange.endsAt }));

  return [
    ...waited.map((other) => ({ Delete: { TableName, Key: marshall(saidKey(other)) } })),
    ...said.map((one) => ({ Put: { TableName, Item: toSaidItem(one) } })),
    ...waited.map((other) => uncount(TableName, other)),
    ...said.map((one) => count(TableName, one)),
  ];
};

const uncount = (TableName: string, said: Said): ConditionalWrite => ({
  Delete: { TableName, Key: marshall(uncountedKey(said)), ConditionExpression: 'attribute_exists(pk)' },
});

const count = (TableName: string, { subjectId, review: { stars } }: Said): ConditionalWrite => ({
  Update: {
    TableName,
    Key: marshall(tallyKey(subjectId)),
    UpdateExpression: 'ADD reviews :one, stars :stars',
    ExpressionAttributeValues: marshall({ ':one': 1, ':stars': stars }),
  },
});

const open = 'attribute_exists(pk) AND attribute_not_exists(publishedAt) AND endsAt > :now AND attribute_not_exists(#mine)';

const addReview = (TableName: string, exchange: Exchange, role: Role): ConditionalWrite => {
  const { orderId, publishedAt, [role]: review, [otherOf(role)]: theirs } = exchange;

  return {
    Update: {
      TableName,
      Key: marshall(exchangeKey(orderId)),
      UpdateExpression: `SET #mine = :review${theirs ? ', publishedAt = :publishedAt' : ''}`,
      ConditionExpression: `${open} AND ${theirs ? 'attribute_exists' : 'attribute_not_exists'}(#theirs)`,
      ExpressionAttributeNames: { '#mine': role, '#theirs': otherOf(role) },
      ExpressionAttributeValues: marshall({ ':review': review, ':now': review?.writtenAt, ...(theirs && { ':publishedAt': publishedAt }) }),
    },
  };
};

const markPublished = (TableName: string, { orderId, publishedAt }: Exchange, now: Date): ConditionalWrite => ({
  Update: {
    TableName,
    Key: marshall(exchangeKey(orderId)),
    UpdateExpression: 'SET publishedAt = :publishedAt',
    ConditionExpression: 'attribute_not_exists(publishedAt) AND endsAt <= :now',
    ExpressionAttributeValues: marshall({ ':publishedAt': publishedAt, ':now': now.getTime() }),
  },
});

/** Each change is one transaction: an exchange, the rows of whom it is about, and their tallies agree at every instant. */
export const dynamoExchanges = ({ dynamo, tableName }: Options): Exchanges => ({
  async open(exchange) {
    const Put = { TableName: tableName, Item: toExchangeItem(exchange), ConditionExpression: 'attribute_not_exists(pk)' };
    return (await writeOnce({ dynamo, tableName }, { write: { Put }, now: new Date(exchange.completedAt) })) === 'written';
  },

  async get(orderId) {
    const { Item } = await dynamo('GetItem', { TableName: tableName, Key: marshall(exchangeKey(orderId)), ConsistentRead: true });
    return Item && fromExchangeItem(Item);
  },

  async add({ exchange, role, kept }) {
    const alongside =
      exchange.publishedAt === undefined
        ? saidIn(exchange).flatMap((said) => waitingWrites(tableName, exchange, said))
        : publishingWrites(tableName, exchange, role);
    const change = { write: addReview(tableName, exchange, role), alongside, remembered: kept };

    return (await writeOnce({ dynamo, tableName }, { ...change, now: new Date(exchange[role]?.writtenAt ?? 0) })) === 'written';
  },

  async publish(exchange, now) {
    const alongside = saidIn(exchange).flatMap((said) => [uncount(tableName, said), count(tableName, said)]);
    return (await writeOnce({ dynamo, tableName }, { write: markPublished(tableName, exchange, now), alongside, now })) === 'written';
  },

  async findAnswer(request, now) {
    const found = await findAnswer({ dynamo, tableName }, request, now);
    if (found === 'reused') throw new IdempotencyKeyReusedError('This idempotency key came with another request before.');
    return found?.answer;
  },
});
