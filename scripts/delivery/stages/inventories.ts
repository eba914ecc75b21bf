import { CloudFormationClient, paginateListStacks } from '@aws-sdk/client-cloudformation';
import { CloudWatchClient, paginateDescribeAlarms } from '@aws-sdk/client-cloudwatch';
import { CloudWatchLogsClient, paginateDescribeLogGroups } from '@aws-sdk/client-cloudwatch-logs';
import { CognitoIdentityProviderClient, paginateListUserPools } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient, paginateListTables } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, ListEventBusesCommand } from '@aws-sdk/client-eventbridge';
import { KinesisClient, ListStreamsCommand } from '@aws-sdk/client-kinesis';
import { LambdaClient, paginateListFunctions } from '@aws-sdk/client-lambda';
import { paginateGetResources, ResourceGroupsTaggingAPIClient } from '@aws-sdk/client-resource-groups-tagging-api';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { paginateListScheduleGroups, SchedulerClient } from '@aws-sdk/client-scheduler';
import { paginateListTopics, SNSClient } from '@aws-sdk/client-sns';
import { paginateListQueues, SQSClient } from '@aws-sdk/client-sqs';
import { collect } from '../collect';
import type { Inventory } from './leaks';

const names = async <Page>(pages: AsyncIterable<Page>, read: (page: Page) => readonly (string | undefined)[] | undefined) =>
  (await collect(pages)).flatMap((page) => read(page) ?? []).filter((name) => name !== undefined);

/** What outlives a stack most often: data that is retained, and what is made while a stack is being deleted. */
export const dataInventories: readonly Inventory[] = [
  { kind: 'table', list: () => names(paginateListTables({ client: new DynamoDBClient() }, {}), ({ TableNames }) => TableNames) },
  {
    kind: 'bucket',
    list: async () => ((await new S3Client().send(new ListBucketsCommand())).Buckets ?? []).flatMap(({ Name }) => Name ?? []),
  },
  { kind: 'queue', list: () => names(paginateListQueues({ client: new SQSClient() }, {}), ({ QueueUrls }) => QueueUrls) },
  { kind: 'stream', list: async () => (await new KinesisClient().send(new ListStreamsCommand({ Limit: 1_000 }))).StreamNames ?? [] },
  {
    kind: 'user pool',
    list: () =>
      names(paginateListUserPools({ client: new CognitoIdentityProviderClient() }, { MaxResults: 60 }), ({ UserPools }) =>
        UserPools?.map(({ Name }) => Name),
      ),
  },
];

/** The rest: it goes with its stack, unless the stack was left half deleted. */
export const stackInventories: readonly Inventory[] = [
  { kind: 'stack', list: () => liveStacks() },
  {
    kind: 'log group',
    list: () =>
      names(paginateDescribeLogGroups({ client: new CloudWatchLogsClient() }, {}), ({ logGroups }) =>
        logGroups?.map(({ logGroupName }) => logGroupName),
      ),
  },
  {
    kind: 'function',
    list: () =>
      names(paginateListFunctions({ client: new LambdaClient() }, {}), ({ Functions }) =>
        Functions?.map(({ FunctionName }) => FunctionName),
      ),
  },
  {
    kind: 'bus',
    list: async () =>
      ((await new EventBridgeClient().send(new ListEventBusesCommand({ Limit: 100 }))).EventBuses ?? []).flatMap(({ Name }) => Name ?? []),
  },
  {
    kind: 'topic',
    list: () => names(paginateListTopics({ client: new SNSClient() }, {}), ({ Topics }) => Topics?.map(({ TopicArn }) => TopicArn)),
  },
  {
    kind: 'schedule group',
    list: () =>
      names(paginateListScheduleGroups({ client: new SchedulerClient() }, {}), ({ ScheduleGroups }) =>
        ScheduleGroups?.map(({ Name }) => Name),
      ),
  },
  {
    kind: 'alarm',
    list: () =>
      names(paginateDescribeAlarms({ client: new CloudWatchClient() }, {}), ({ MetricAlarms }) =>
        MetricAlarms?.map(({ AlarmName }) => AlarmName),
      ),
  },
];

/** Whatever kind it is: everything that the framework makes carries its stage as a tag. */
export const taggedInventory = (stage: string): Inventory => ({
  kind: 'tagged',
  list: async () => {
    const client = new ResourceGroupsTaggingAPIClient();
    const arns = await names(
      paginateGetResources({ client }, { TagFilters: [{ Key: 'stage', Values: [stage] }] }),
      ({ ResourceTagMappingList }) => ResourceTagMappingList?.map(({ ResourceARN }) => ResourceARN),
    );

    // An id says nothing of its stage: the tag does.
    return arns.map((arn) => `${arn} (${stage})`);
  },
});

/** @returns the names of all stacks that are not deleted. */
export const liveStacks = async (): Promise<readonly string[]> =>
  names(paginateListStacks({ client: new CloudFormationClient() }, {}), ({ StackSummaries }) =>
    StackSummaries?.filter(({ StackStatus }) => StackStatus !== 'DELETE_COMPLETE').map(({ StackName }) => StackName),
  );
