import { leanDynamo } from '@ecom/dynamo/lean';
import { createTable, type DynamoLocal, localClient, startDynamoLocal } from '@ecom/testing';
import { dynamoPoints } from '../../src/adapters/dynamo-points';
import { dynamoProfiles } from '../../src/adapters/dynamo-profiles';
import { profileKey } from '../../src/adapters/profile-item';
import type { Points } from '../../src/use-cases/points';
import type { StoreUnderTest } from '../behaviours/profile-store';

const TABLE = 'profiles';

export type ProfileTable = StoreUnderTest & { readonly points: Points; readonly stop: DynamoLocal['stop'] };

/** The table of this service's template in DynamoDB Local. */
export const startProfileTable = async (): Promise<ProfileTable> => {
  const { endpoint, stop } = await startDynamoLocal();
  await createTable(localClient(endpoint), {
    file: new URL('../../resources/tables.yml', import.meta.url),
    logicalId: 'ProfileTable',
    tableName: TABLE,
  });
  const environment = {
    AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  };
  const dynamo = leanDynamo({ environment });

  return {
    stop,
    points: dynamoPoints({ dynamo, tableName: TABLE, clock: () => new Date('2026-01-01T10:00:00Z') }),
    profiles: dynamoProfiles({ dynamo, tableName: TABLE, clock: () => new Date('2026-01-01T10:00:00Z') }),
    credit: async (userId, points) => {
      const values = { ':points': { N: String(points) } };
      await dynamo('UpdateItem', {
        TableName: TABLE,
        Key: profileKey(userId),
        UpdateExpression: 'ADD points :points',
        ExpressionAttributeValues: values,
      });
    },
  };
};
