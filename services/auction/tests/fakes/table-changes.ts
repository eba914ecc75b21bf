import { type AttributeValue, DescribeTableCommand, type DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { fromImage } from '../../src/adapters/auction-item';
import type { VisibleAuction } from '../../src/domain/auction';
import type { Change } from './in-memory-bids';

type Image = Record<string, AttributeValue>;

const records = async (streams: DynamoDBStreamsClient, StreamArn: string, ShardId: string) => {
  const first = await streams.send(new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }));
  const all = [];
  let iterator = first.ShardIterator;
  while (iterator) {
    const { Records = [], NextShardIterator } = await streams.send(new GetRecordsCommand({ ShardIterator: iterator }));
    if (Records.length === 0) break;
    all.push(...Records);
    iterator = NextShardIterator;
  }
  return all;
};

/** What the table's own stream says happened to auctions, in the order of commits. */
export const changesOf = async (client: DynamoDBClient, streams: DynamoDBStreamsClient, TableName: string): Promise<readonly Change[]> => {
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  const StreamArn = Table?.LatestStreamArn ?? '';
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
  const changes: Change[] = [];
  for (const { ShardId = '' } of StreamDescription?.Shards ?? []) {
    for (const { dynamodb } of await records(streams, StreamArn, ShardId)) {
      if (dynamodb?.OldImage?.seq?.N === dynamodb?.NewImage?.seq?.N || !dynamodb?.OldImage || dynamodb.NewImage?.sk?.S !== 'STATE')
        continue;
      changes.push({ before: fromImage(dynamodb.OldImage as Image), after: fromImage(dynamodb.NewImage as Image) as VisibleAuction });
    }
  }
  return changes;
};
