import { randomUUID } from 'node:crypto';
import type { TransactWriteItem } from '@aws-sdk/client-dynamodb';
import type { LeanDynamo } from './client';
import { DynamoError } from './dynamo-error';

/** Who asked what under which `Idempotency-Key`; `fingerprint` tells two requests apart. */
export type IdempotentRequest = { readonly callerId: string; readonly key: string; readonly fingerprint: string };

/** An answer that is kept together with the change that it tells of. */
export type RememberedAnswer = { readonly request: IdempotentRequest; readonly answer: string };

/** A change of one item; conditions are said in it. */
export type ConditionalWrite = Pick<TransactWriteItem, 'Put' | 'Update' | 'Delete'>;

export type WriteOutcome = 'written' | 'refused' | 'repeated';

type Change = {
  readonly write?: ConditionalWrite;
  /** Of other items, made with the change or not at all. */
  readonly alongside?: readonly ConditionalWrite[];
  readonly remembered?: RememberedAnswer | undefined;
  readonly now: Date;
};
type Options = { readonly dynamo: LeanDynamo; readonly tableName: string };

const DAY = 86_400;

const keyOf = ({ callerId, key }: IdempotentRequest) => ({ pk: { S: `IDEMPOTENCY#${callerId}#${key}` }, sk: { S: 'ANSWER' } });

const isConditionFailure = (error: unknown): error is DynamoError =>
  error instanceof DynamoError && error.name === 'ConditionalCheckFailedException';

const single = async ({ dynamo }: Options, { Put, Update, Delete }: ConditionalWrite): Promise<WriteOutcome> => {
  try {
    if (Put) await dynamo('PutItem', Put as never);
    if (Update) await dynamo('UpdateItem', Update as never);
    if (Delete) await dynamo('DeleteItem', Delete as never);
    return 'written';
  } catch (error) {
    if (isConditionFailure(error)) return 'refused';
    throw error;
  }
};

const putAnswer = ({ tableName }: Options, { request, answer }: RememberedAnswer, now: Date): TransactWriteItem => {
  const seconds = Math.floor(now.getTime() / 1000);

  return {
    Put: {
      TableName: tableName,
      Item: { ...keyOf(request), fingerprint: { S: request.fingerprint }, answer: { S: answer }, expiresAt: { N: String(seconds + DAY) } },
      ConditionExpression: 'attribute_not_exists(pk) OR expiresAt <= :now',
      ExpressionAttributeValues: { ':now': { N: String(seconds) } },
    },
  };
};

/** Another transaction on the same items passes; the answers are looked up first, so a second try is harmless. */
const isLost = (reason: string | undefined): boolean => reason === 'ConditionalCheckFailed' || reason === 'TransactionConflict';

const outcomeOf = (error: unknown, isRemembered: boolean): WriteOutcome | undefined => {
  if (!(error instanceof DynamoError) || error.name !== 'TransactionCanceledException') return undefined;
  const { reasons } = error;
  if (isRemembered && isLost(reasons.at(-1))) return 'repeated';

  return reasons.some(isLost) ? 'refused' : undefined;
};

/**
 * Makes a change, and keeps the answer to its request for 24 hours in the same transaction when there is one to keep.
 * Without a change only the answer is kept.
 * @returns `refused` when a condition of the change failed, `repeated` when its request was answered already
 */
export const writeOnce = async (options: Options, { write, alongside = [], remembered, now }: Change): Promise<WriteOutcome> => {
  const writes = [...(write ? [write] : []), ...alongside];
  if (remembered === undefined && writes.length < 2) return writes[0] ? single(options, writes[0]) : 'written';
  try {
    const TransactItems = [...writes, ...(remembered ? [putAnswer(options, remembered, now)] : [])];
    // With a token, the client's own repetition of a transaction whose answer got lost is the same transaction.
    await options.dynamo('TransactWriteItems', { TransactItems, ClientRequestToken: randomUUID() });
    return 'written';
  } catch (error) {
    const outcome = outcomeOf(error, remembered !== undefined);
    if (outcome) return outcome;
    throw error;
  }
};

/** @returns what was answered to this request, `reused` when its key belongs to another request, undefined when it is new. */
export const findAnswer = async (
  { dynamo, tableName }: Options,
  request: IdempotentRequest,
  now: Date,
): Promise<{ readonly answer: string } | 'reused' | undefined> => {
  const { Item } = await dynamo('GetItem', { TableName: tableName, Key: keyOf(request), ConsistentRead: true });
  if (!Item || Number(Item['expiresAt']?.N) <= now.getTime() / 1000) return undefined;

  return Item['fingerprint']?.S === request.fingerprint ? { answer: Item['answer']?.S ?? '' } : 'reused';
};
