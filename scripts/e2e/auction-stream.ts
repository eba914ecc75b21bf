import {
  type _Record,
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
} from '@aws-sdk/client-dynamodb-streams';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { inject } from 'vitest';

/** One state of an auction, as the table itself recorded it. */
export type RecordedState = {
  readonly seq: number;
  readonly leaderId?: string;
  readonly leaderMax: number;
  readonly runnerUpMax: number;
  readonly bidCount: number;
};

type Deployed = { readonly tables: readonly { readonly service: string; readonly streamArn?: string }[] };
type Health = { readonly urls: { readonly dynamodb: string } };

const readJson = async <T>(path: string): Promise<T> => (await (await fetch(`${inject('statusUrl')}${path}`)).json()) as T;

const recordsOf = async (client: DynamoDBStreamsClient, StreamArn: string, { ShardId }: Shard): Promise<readonly _Record[]> => {
  const { ShardIterator } = await client.send(new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }));
  const records: _Record[] = [];
  let iterator = ShardIterator;
  while (iterator !== undefined) {
    const { Records = [], NextShardIterator } = await client.send(new GetRecordsCommand({ ShardIterator: iterator }));
    records.push(...Records);
    // An open shard always has a next iterator: an empty page is its end for now.
    iterator = Records.length > 0 ? NextShardIterator : undefined;
  }

  return records;
};

/** Every state the auction went through, in the order in which the table took them: what was really written, whatever was answered. */
export const recordedStates = async (auctionId: string): Promise<readonly RecordedState[]> => {
  const [{ tables }, { urls }] = await Promise.all([readJson<Deployed>('/deployment.json'), readJson<Health>('/health')]);
  const StreamArn = tables.find(({ service, streamArn }) => service === 'auction' && streamArn !== undefined)?.streamArn ?? '';
  const client = new DynamoDBStreamsClient({ endpoint: urls.dynamodb });
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }));
  const records = (await Promise.all((StreamDescription?.Shards ?? []).map((shard) => recordsOf(client, StreamArn, shard)))).flat();

  return records
    .flatMap(({ dynamodb }) => (dynamodb?.NewImage ? [unmarshall(dynamodb.NewImage as never)] : []))
    .filter(({ pk, sk }) => pk === `AUCTION#${auctionId}` && sk === 'STATE')
    .map((state) => state as RecordedState);
};
