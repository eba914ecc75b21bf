import { marshall } from '@aws-sdk/util-dynamodb';
import { DynamoError } from '@ecom/dynamo/lean';
import type { Agreement } from '../domain/agreement';
import type { AgreementStore } from '../use-cases/agreement-store';
import { auctionKey } from './auction-item';
import { plainItem } from './auction-item-values';
import type { TableOptions } from './dynamo-auctions';

const PREFIX = 'AGREEMENT#';
/** Four digits sort as numbers do; nobody uploads ten thousand documents for one auction. */
const sortKey = (version: number): string => `${PREFIX}${String(version).padStart(4, '0')}`;

const isTaken = (error: unknown): boolean => error instanceof DynamoError && error.name === 'ConditionalCheckFailedException';

export const dynamoAgreements = ({ dynamo, tableName }: TableOptions): AgreementStore => {
  const of = async (auctionId: string): Promise<readonly Agreement[]> => {
    const { Items = [] } = await dynamo('Query', {
      TableName: tableName,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: marshall({ ':pk': auctionKey(auctionId).pk, ':prefix': PREFIX }),
      ConsistentRead: true,
    });
    return Items.map((item) => {
      const { pk: _pk, sk: _sk, ...agreement } = plainItem(item);
      return agreement as unknown as Agreement;
    });
  };

  const put = async (agreement: Agreement): Promise<boolean> => {
    const key = { pk: auctionKey(agreement.auctionId).pk, sk: sortKey(agreement.version) };
    try {
      await dynamo('PutItem', {
        TableName: tableName,
        Item: marshall({ ...key, ...agreement }),
        ConditionExpression: 'attribute_not_exists(pk)',
      });
      return true;
    } catch (error) {
      if (isTaken(error)) return false;
      throw error;
    }
  };

  return {
    of,
    async record(agreement) {
      // The version is the key: of two that want the same one, the other reads again and finds itself or takes the next.
      for (;;) {
        const known = await of(agreement.auctionId);
        const again = known.find(({ agreementId }) => agreementId === agreement.agreementId);
        if (again) return again;
        const next = { ...agreement, version: (known.at(-1)?.version ?? 0) + 1 };
        if (await put(next)) return next;
      }
    },
  };
};
