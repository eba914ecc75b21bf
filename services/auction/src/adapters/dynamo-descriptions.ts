import { marshall } from '@aws-sdk/util-dynamodb';
import type { ConditionalWrite, LeanDynamo } from '@ecom/dynamo/lean';
import type { Described, Description, DescriptionChange } from '../domain/description';
import type { QrCode } from '../domain/qr-code';
import type { DescribedAuctions } from '../use-cases/auction-store';
import { auctionKey, fromImage } from './auction-item';
import { plainItem } from './auction-item-values';
import { SALE } from './sale-item';

type Options = { readonly dynamo: LeanDynamo; readonly tableName: string };

type Beside = { readonly text?: string; readonly qrCode?: QrCode; readonly relistOf?: string };

const SORT_KEY = 'DESCRIPTION';

const wireKey = (auctionId: string) => marshall({ ...auctionKey(auctionId), sk: SORT_KEY });

/** Of a new auction; none when there is nothing to say of it. */
export const firstDescription = (
  tableName: string,
  auctionId: string,
  { description: text, relistOf }: Pick<Described, 'description' | 'relistOf'>,
): readonly ConditionalWrite[] => {
  if (text === undefined && relistOf === undefined) return [];
  const said = marshall({ text, relistOf }, { removeUndefinedValues: true });

  return [{ Put: { TableName: tableName, Item: { ...wireKey(auctionId), ...said } } }];
};

/** With everything that is kept beside it. */
export const descriptionRemoval = (tableName: string, auctionId: string): ConditionalWrite => ({
  Delete: { TableName: tableName, Key: wireKey(auctionId) },
});

/** The write that makes the change, to go with the auction's own; none when the description stays. The QR code beside it stays. */
export const descriptionWrites = (tableName: string, auctionId: string, change: DescriptionChange): readonly ConditionalWrite[] => {
  if (change === 'kept') return [];
  const update = { TableName: tableName, Key: wireKey(auctionId), ExpressionAttributeNames: { '#text': 'text' } };
  if (change === 'removed') return [{ Update: { ...update, UpdateExpression: 'REMOVE #text' } }];
  return [{ Update: { ...update, UpdateExpression: 'SET #text = :text', ExpressionAttributeValues: { ':text': { S: change.text } } } }];
};

/** Not in the state: every bid would pay for it. */
export const showQrCode =
  ({ dynamo, tableName }: Options) =>
  async (auctionId: string, qrCode: QrCode): Promise<void> => {
    await dynamo('UpdateItem', {
      TableName: tableName,
      Key: wireKey(auctionId),
      UpdateExpression: 'SET qrCode = :qrCode',
      ExpressionAttributeValues: marshall({ ':qrCode': qrCode }),
    });
  };

export const readDescription =
  ({ dynamo, tableName }: Options) =>
  async (auctionId: string): Promise<Description> => {
    const { Item } = await dynamo('GetItem', { TableName: tableName, Key: wireKey(auctionId), ConsistentRead: true });
    return Item?.['text']?.S;
  };

/** One query: the description, the state, and what little sorts between them: list entry and sale. Watchers sort behind it. */
export const dynamoDescribedAuctions = ({ dynamo, tableName }: Options): DescribedAuctions => ({
  async get(auctionId) {
    const { pk, sk } = auctionKey(auctionId);
    const { Items = [] } = await dynamo('Query', {
      TableName: tableName,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :description AND :state',
      ExpressionAttributeValues: { ':pk': { S: pk }, ':description': { S: SORT_KEY }, ':state': { S: sk } },
      ConsistentRead: true,
    });
    const row = (name: string) => Items.find((item) => item['sk']?.S === name);
    const state = row(sk);

    const { text, qrCode, relistOf } = plainItem(row(SORT_KEY) ?? {}) as Beside;
    const relistedAs = row(SALE)?.['relistedAs']?.S;

    return (
      state && {
        auction: fromImage(state),
        description: text,
        ...(qrCode && { qrCode }),
        ...(relistOf !== undefined && { relistOf }),
        ...(relistedAs !== undefined && { relistedAs }),
      }
    );
  },
});
