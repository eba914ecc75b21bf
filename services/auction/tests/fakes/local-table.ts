import { marshall } from '@aws-sdk/util-dynamodb';
import { type LeanDynamo, leanDynamo } from '@ecom/dynamo/lean';
import type { Clock } from '@ecom/kernel';
import { createTable, localClient } from '@ecom/testing';
import { toItem } from '../../src/adapters/auction-item';
import { dynamoAnswers, dynamoAuctions } from '../../src/adapters/dynamo-auctions';
import { dynamoClosing } from '../../src/adapters/dynamo-closing';
import { dynamoDescribedAuctions, showQrCode } from '../../src/adapters/dynamo-descriptions';
import { dynamoPictures } from '../../src/adapters/dynamo-pictures';
import type { AuctionTable } from './in-memory-table';

/** The client of handlers, speaking to a running DynamoDB Local. */
export const localDynamo = (endpoint: string): LeanDynamo =>
  leanDynamo({
    environment: {
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_ENDPOINT_URL_DYNAMODB: endpoint,
    },
  });

/** Creates the table of resources/tables.yml under another name. */
export const createAuctionTable = (endpoint: string, tableName: string): Promise<void> =>
  createTable(localClient(endpoint), {
    file: new URL('../../resources/tables.yml', import.meta.url),
    logicalId: 'AuctionTable',
    tableName,
  });

/** The adapters of the table, behind the same face as the fake. */
export const localTable = (endpoint: string, tableName: string, clock: Clock): AuctionTable => {
  const table = { dynamo: localDynamo(endpoint), tableName, clock };
  return {
    auctions: dynamoAuctions(table),
    described: { ...dynamoDescribedAuctions(table), show: showQrCode(table) },
    answers: dynamoAnswers(table),
    closing: dynamoClosing(table),
    pictures: dynamoPictures(table),
    put: async (auction) => {
      await table.dynamo('PutItem', { TableName: tableName, Item: marshall(toItem(auction), { removeUndefinedValues: true }) });
    },
  };
};
