import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { type ConditionalWrite, findAnswer, type LeanDynamo, writeOnce } from '@ecom/dynamo/lean';
import type { Clock } from '@ecom/kernel';
import type { Auction } from '../domain/auction';
import { IdempotencyKeyReusedError } from '../domain/errors';
import { AuctionChangedError } from '../domain/lifecycle-errors';
import type { AuctionStore, KeptAnswer, KeptAnswers } from '../use-cases/auction-store';
import { RequestRepeatedError } from '../use-cases/idempotency';
import { auctionKey, fromImage, toItem } from './auction-item';
import { descriptionRemoval, descriptionWrites, firstDescription, readDescription } from './dynamo-descriptions';

export type TableOptions = { readonly dynamo: LeanDynamo; readonly tableName: string };
type Options = TableOptions & { readonly clock: Clock };

export const wireKey = (auctionId: string) => marshall(auctionKey(auctionId));

export const readAuction =
  ({ dynamo, tableName }: TableOptions) =>
  async (auctionId: string): Promise<Auction | undefined> => {
    const { Item } = await dynamo('GetItem', { TableName: tableName, Key: wireKey(auctionId), ConsistentRead: true });
    return Item && fromImage(Item);
  };

/** An auction as the table takes it. */
export const wireAuction = (auction: Auction): Record<string, AttributeValue> => marshall(toItem(auction), { removeUndefinedValues: true });

/** Every change of the auction's terms or standing moves seq, or, while it is a draft, `updatedAt`. */
const unchanged = (before: Auction) => ({
  condition: '#status = :statusBefore AND seq = :seqBefore AND updatedAt = :updatedBefore',
  values: { ':statusBefore': { S: before.status }, ':seqBefore': { N: `${before.seq}` }, ':updatedBefore': { N: `${before.updatedAt}` } },
});

/** Only what differs is written: bids keep other attributes of the same item up to date. */
const difference = (tableName: string, before: Auction, after: Auction): ConditionalWrite => {
  const [old, next] = [wireAuction(before), wireAuction(after)];
  const set = Object.keys(next).filter((name) => JSON.stringify(next[name]) !== JSON.stringify(old[name]));
  const gone = Object.keys(old).filter((name) => !(name in next));
  const { condition, values } = unchanged(before);
  const sets = set.map((name) => `#${name} = :${name}`).join(', ');

  return {
    Update: {
      TableName: tableName,
      Key: wireKey(before.id),
      UpdateExpression: `SET ${sets}${gone.length > 0 ? ` REMOVE ${gone.map((name) => `#${name}`).join(', ')}` : ''}`,
      ConditionExpression: condition,
      ExpressionAttributeNames: { '#status': 'status', ...Object.fromEntries([...set, ...gone].map((name) => [`#${name}`, name])) },
      ExpressionAttributeValues: { ...values, ...Object.fromEntries(set.map((name) => [`:${name}`, next[name] as AttributeValue])) },
    },
  };
};

const removal = (tableName: string, draft: Auction): ConditionalWrite => {
  const { condition, values } = unchanged(draft);
  return {
    Delete: {
      TableName: tableName,
      Key: wireKey(draft.id),
      ConditionExpression: condition,
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: values,
    },
  };
};

const repeated = () => new RequestRepeatedError('This request is being answered already.');

const writer =
  ({ dynamo, tableName, clock }: Options) =>
  async (write: ConditionalWrite, alongside: readonly ConditionalWrite[], kept: KeptAnswer | undefined): Promise<void> => {
    const outcome = await writeOnce({ dynamo, tableName }, { write, alongside, remembered: kept, now: clock() });
    if (outcome === 'repeated') throw repeated();
    if (outcome === 'refused') throw new AuctionChangedError('The auction was changed at the same time.');
  };

/** Auctions, their descriptions and the answers about them, each change one conditional write. */
export const dynamoAuctions = (options: Options): AuctionStore => {
  const write = writer(options);
  const { tableName, clock } = options;

  return {
    get: readAuction(options),
    descriptionOf: readDescription(options),
    async add({ auction, description }, kept) {
      const write: ConditionalWrite = {
        Put: { TableName: tableName, Item: wireAuction(auction), ConditionExpression: 'attribute_not_exists(pk)' },
      };
      const alongside = firstDescription(tableName, auction.id, { description });
      // Ids are new: a row that is there already was written by a first attempt whose answer got lost.
      if ((await writeOnce(options, { write, alongside, remembered: kept, now: clock() })) === 'repeated') throw repeated();
    },
    replace: ({ before, after, description }, kept) =>
      write(difference(tableName, before, after), descriptionWrites(tableName, before.id, description), kept),
    remove: (draft, kept) => write(removal(tableName, draft), [descriptionRemoval(tableName, draft.id)], kept),
  };
};

export const dynamoAnswers = ({ dynamo, tableName, clock }: Options): KeptAnswers => ({
  async find(request) {
    const found = await findAnswer({ dynamo, tableName }, request, clock());
    if (found === 'reused') throw new IdempotencyKeyReusedError('This Idempotency-Key belongs to another request.');
    return found?.answer;
  },
  async keep(kept) {
    if ((await writeOnce({ dynamo, tableName }, { remembered: kept, now: clock() })) === 'repeated') throw repeated();
  },
});
