import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type { Exchange, Said } from '../domain/review';
import type { Tally } from '../domain/tally';

export type Item = Record<string, AttributeValue>;

const subjectKey = (subjectId: string): string => `SUBJECT#${subjectId}`;
const iso = (at: number): string => new Date(at).toISOString();

export const exchangeKey = (orderId: string) => ({ pk: `ORDER#${orderId}`, sk: 'REVIEWS' });
export const tallyKey = (subjectId: string) => ({ pk: subjectKey(subjectId), sk: 'TALLY' });

/** Rows of a subject by when they are published. Those of windows that are open lie in the future, where nobody looks. */
const PUBLISHED = 'REVIEW#';
/** The same instants, as long as the review is in nobody's tally. */
const UNCOUNTED = 'UNCOUNTED#';
/** Sorts after every id. */
const END = '~';

export const saidKey = ({ subjectId, publishedAt, review: { reviewId } }: Said) => ({
  pk: subjectKey(subjectId),
  sk: `${PUBLISHED}${iso(publishedAt)}#${reviewId}`,
});

export const uncountedKey = ({ subjectId, publishedAt, review: { reviewId } }: Said) => ({
  pk: subjectKey(subjectId),
  sk: `${UNCOUNTED}${iso(publishedAt)}#${reviewId}`,
});

const until = (subjectId: string, prefix: string, now: Date): Item =>
  marshall({ ':subject': subjectKey(subjectId), ':first': prefix, ':last': `${prefix}${now.toISOString()}#${END}` });

export const publishedUntil = (subjectId: string, now: Date): Item => until(subjectId, PUBLISHED, now);
export const uncountedUntil = (subjectId: string, now: Date): Item => until(subjectId, UNCOUNTED, now);

/** Windows that end at the same time, as after a day of many sales, are spread over several partitions of the index. */
export const SHARDS = 8;
const shardKey = (shard: number): string => `UNCOUNTED#${shard}`;
const shardOf = (orderId: string): number => orderId.charCodeAt(orderId.length - 1) % SHARDS;

export const dueUntil = (shard: number, now: Date): Item => marshall({ ':shard': shardKey(shard), ':last': `${now.toISOString()}#${END}` });

export const toExchangeItem = (exchange: Exchange): Item =>
  marshall({ ...exchange, ...exchangeKey(exchange.orderId) }, { removeUndefinedValues: true });

export const fromExchangeItem = (item: Item): Exchange => {
  const { pk: _pk, sk: _sk, ...exchange } = unmarshall(item);
  return exchange as Exchange;
};

export const toSaidItem = (said: Said): Item => marshall({ ...said, ...saidKey(said) });

export const fromSaidItem = (item: Item): Said => {
  const { pk: _pk, sk: _sk, ...said } = unmarshall(item);
  return said as Said;
};

export const toUncountedItem = (orderId: string, said: Said): Item => {
  const { publishedAt, review } = said;
  const index = { gsi1pk: shardKey(shardOf(orderId)), gsi1sk: `${iso(publishedAt)}#${orderId}` };

  return marshall({ ...uncountedKey(said), ...index, orderId, stars: review.stars });
};

export const toTally = (item: Item | undefined): Tally => {
  const { reviews = 0, stars = 0 } = item ? unmarshall(item) : {};
  return { count: reviews, stars };
};
