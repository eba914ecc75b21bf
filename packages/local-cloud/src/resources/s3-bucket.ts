import { CreateBucketCommand } from '@aws-sdk/client-s3';
import type { CorsRule } from '../engines/queues/cors';
import type { ObjectNotification } from '../resource-specs';
import { region } from '../template/account';
import { generatedName, type HandlersByType, type Properties, type ProvisionContext, type Resource } from './handler';
import { listIn, optional, recordIn, textIn } from './read';

const targets = [
  { list: 'LambdaConfigurations', arn: 'Function', kind: 'lambda' },
  { list: 'QueueConfigurations', arn: 'Queue', kind: 'sqs' },
  { list: 'TopicConfigurations', arn: 'Topic', kind: 'sns' },
] as const;

const keyRule = (configuration: Properties, name: 'prefix' | 'suffix'): string | undefined => {
  const rules = listIn<{ Name: string; Value: string }>(recordIn(recordIn(configuration, 'Filter'), 'S3Key'), 'Rules');
  return rules.find((rule) => rule.Name.toLowerCase() === name)?.Value;
};

const notificationsOf = (properties: Properties): ObjectNotification[] => {
  const notification = recordIn(properties, 'NotificationConfiguration');
  const direct = targets.flatMap(({ list, arn, kind }) =>
    listIn(notification, list).map((configuration) => ({
      events: [textIn(configuration, 'Event') ?? ''],
      ...optional('prefix', keyRule(configuration, 'prefix')),
      ...optional('suffix', keyRule(configuration, 'suffix')),
      target: { kind, arn: textIn(configuration, arn) ?? '' },
    })),
  );
  if (notification['EventBridgeConfiguration'] === undefined) return direct;
  return [...direct, { events: ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'], target: { kind: 'eventbridge' } }];
};

const createBucket = async (resource: Resource, { clients, engines, draft }: ProvisionContext) => {
  const { service, logicalId, properties } = resource;
  const name = textIn(properties, 'BucketName') ?? generatedName(resource).toLowerCase().slice(0, 63);
  await clients.s3.send(new CreateBucketCommand({ Bucket: name }));
  engines.queues.setCors(name, listIn<CorsRule>(recordIn(properties, 'CorsConfiguration'), 'CorsRules'));
  const arn = `arn:aws:s3:::${name}`;
  draft.buckets.push({ service, logicalId, name, arn, notifications: notificationsOf(properties) });
  const regional = `${name}.s3.${region}.amazonaws.com`;
  return { ref: name, attributes: { Arn: arn, DomainName: `${name}.s3.amazonaws.com`, RegionalDomainName: regional } };
};

type Statement = {
  readonly Effect: string;
  readonly Principal: unknown;
  readonly Action: string | readonly string[];
  readonly Condition?: object;
};

const readableByAll = ({ Effect, Principal, Action, Condition }: Statement): boolean => {
  const everybody = Principal === '*' || (Principal as { AWS?: unknown } | null)?.AWS === '*';
  return Effect === 'Allow' && everybody && !Condition && [Action].flat().some((action) => ['s3:GetObject', 's3:*', '*'].includes(action));
};

const createPolicy = ({ logicalId, properties }: Resource, { engines }: ProvisionContext) => {
  const statements = [recordIn(properties, 'PolicyDocument')['Statement'] ?? []].flat() as Statement[];
  if (statements.some(readableByAll)) engines.queues.allowPublicRead(textIn(properties, 'Bucket') ?? '');
  return { ref: logicalId };
};

const stays = 'objects stay on this machine, and only as long as its data';

export const s3Buckets: HandlersByType = {
  'AWS::S3::Bucket': {
    supports: [
      'BucketName',
      'CorsConfiguration',
      ...targets.map(({ list }) => `NotificationConfiguration.${list}`),
      'NotificationConfiguration.EventBridgeConfiguration',
    ],
    harmless: {
      AccessControl: 'only a bucket policy opens a bucket here',
      BucketEncryption: stays,
      IntelligentTieringConfigurations: 'a price, not a behaviour',
      LifecycleConfiguration: stays,
      LoggingConfiguration: 'requests are not logged here',
      MetricsConfigurations: 'there is no CloudWatch here',
      OwnershipControls: 'there is one account here',
      PublicAccessBlockConfiguration: 'unsigned requests are refused anyway',
      VersioningConfiguration: 'the last version is what a read without a version id gives',
    },
    create: createBucket,
  },
  'AWS::S3::BucketPolicy': { supports: ['Bucket', 'PolicyDocument'], create: createPolicy },
};
