import { setTimeout as pause } from 'node:timers/promises';
import { CreateStreamCommand, DescribeStreamSummaryCommand, ResourceInUseException } from '@aws-sdk/client-kinesis';
import { localArn } from '../template/account';
import { generatedName, type HandlersByType, type ProvisionContext, type Resource } from './handler';
import { numberIn, recordIn, textIn } from './read';

/** An on-demand stream has several shards, so that order holds per partition key only. */
const onDemandShards = 2;

const untilActive = async ({ clients }: Pick<ProvisionContext, 'clients'>, name: string): Promise<void> => {
  const { StreamDescriptionSummary: summary } = await clients.kinesis.send(new DescribeStreamSummaryCommand({ StreamName: name }));
  if (summary?.StreamStatus === 'ACTIVE') return;
  await pause(5);
  await untilActive({ clients }, name);
};

const create = async (resource: Resource, context: ProvisionContext) => {
  const { service, logicalId, properties } = resource;
  const name = textIn(properties, 'Name') ?? generatedName(resource);
  const onDemand = textIn(recordIn(properties, 'StreamModeDetails'), 'StreamMode') === 'ON_DEMAND';
  const shardCount = numberIn(properties, 'ShardCount') ?? (onDemand ? onDemandShards : 1);
  await context.clients.kinesis.send(new CreateStreamCommand({ StreamName: name, ShardCount: shardCount })).catch((error: unknown) => {
    if (!(error instanceof ResourceInUseException)) throw error;
  });
  await untilActive(context, name);
  const arn = localArn('kinesis', `stream/${name}`);
  context.draft.activityStreams.push({ service, logicalId, name, arn, shardCount });
  return { ref: name, attributes: { Arn: arn } };
};

export const kinesisStreams: HandlersByType = {
  'AWS::Kinesis::Stream': {
    supports: ['Name', 'ShardCount', 'StreamModeDetails.StreamMode'],
    harmless: {
      RetentionPeriodHours: 'records are kept as long as the local cloud runs',
      StreamEncryption: 'data stays on this machine',
    },
    create,
  },
};
