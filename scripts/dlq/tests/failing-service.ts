import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Fails while a file says so, and otherwise writes down what it was given. */
const handlers = `
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
const folder = process.env.FOLDER ?? '';
const isBroken = (what: string) => {
  const now = existsSync(folder + '/broken') ? readFileSync(folder + '/broken', 'utf8') : '';
  return now === 'all' || (now !== '' && what.endsWith(now));
};
const note = (what: string) => appendFileSync(folder + '/handled', what + '\\n');
const take = (what: string) => {
  if (isBroken(what)) throw new Error('cannot handle ' + what);
  note(what);
};
type Batch = { Records: { body?: string; dynamodb?: { SequenceNumber: string; NewImage: { id: { S: string } } }; kinesis?: { data: string; sequenceNumber: string } }[] };
export const queue = async ({ Records }: Batch) => Records.forEach(({ body }) => take('queue ' + body));
export const called = async (event: { name: string }) => take('called ' + event.name);
export const records = async ({ Records }: Batch) => {
  const failed: string[] = [];
  for (const { dynamodb, kinesis } of Records) {
    const what = dynamodb ? 'row ' + dynamodb.NewImage.id.S : 'record ' + Buffer.from(kinesis?.data ?? '', 'base64').toString();
    try { if (failed.length === 0) take(what); }
    catch (error) {
      if (Records.length === 1) throw error;
      failed.push(dynamodb?.SequenceNumber ?? kinesis?.sequenceNumber ?? '');
    }
  }
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) };
};
`;

const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const queue = (QueueName: string, more: object = {}) => ({
  Type: 'AWS::SQS::Queue',
  Properties: { QueueName: `ecom-mill-local-${QueueName}`, ...more },
});
const failures = (id: string) => ({ DestinationConfig: { OnFailure: { Destination: arn(id) } } });
const streaming = (EventSourceArn: object, dlq: string) => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  Properties: {
    EventSourceArn,
    FunctionName: arn('RecordsLambdaFunction'),
    StartingPosition: 'TRIM_HORIZON',
    MaximumRetryAttempts: 0,
    BatchSize: 10,
    MaximumBatchingWindowInSeconds: 1,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    ...failures(dlq),
  },
});

/** Where the rule leads: there is no such queue until somebody makes it. */
export const laterQueue = 'ecom-mill-local-later';
const later = `arn:aws:sqs:us-east-1:000000000000:${laterQueue}`;

const resources = {
  WorkQueue: queue('work', { VisibilityTimeout: 1, RedrivePolicy: { deadLetterTargetArn: arn('WorkDlq'), maxReceiveCount: 1 } }),
  WorkDlq: queue('work-dlq'),
  WorkMapping: {
    Type: 'AWS::Lambda::EventSourceMapping',
    Properties: { EventSourceArn: arn('WorkQueue'), FunctionName: arn('QueueLambdaFunction'), BatchSize: 1 },
  },
  CallDlq: queue('call-dlq'),
  CallConfig: {
    Type: 'AWS::Lambda::EventInvokeConfig',
    Properties: { FunctionName: { Ref: 'CalledLambdaFunction' }, Qualifier: '$LATEST', MaximumRetryAttempts: 0, ...failures('CallDlq') },
  },
  RowTable: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      TableName: 'ecom-mill-local-rows',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'id', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'id', KeyType: 'HASH' }],
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    },
  },
  RowDlq: queue('row-dlq'),
  RowMapping: streaming({ 'Fn::GetAtt': ['RowTable', 'StreamArn'] }, 'RowDlq'),
  RecordStream: { Type: 'AWS::Kinesis::Stream', Properties: { Name: 'ecom-mill-local-records', ShardCount: 1 } },
  RecordDlq: queue('record-dlq'),
  RecordMapping: streaming(arn('RecordStream'), 'RecordDlq'),
  Bus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'ecom-mill-local' } },
  RuleDlq: queue('rule-dlq'),
  RuleDlqPolicy: {
    Type: 'AWS::SQS::QueuePolicy',
    Properties: {
      Queues: [{ Ref: 'RuleDlq' }],
      PolicyDocument: {
        Statement: [
          { Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' }, Action: 'sqs:SendMessage', Resource: arn('RuleDlq') },
        ],
      },
    },
  },
  Rule: {
    Type: 'AWS::Events::Rule',
    Properties: {
      Name: 'ecom-mill-local-later',
      EventBusName: { Ref: 'Bus' },
      EventPattern: { source: ['mill'] },
      Targets: [{ Id: 'later', Arn: later, RetryPolicy: { MaximumRetryAttempts: 0 }, DeadLetterConfig: { Arn: arn('RuleDlq') } }],
    },
  },
};

const allow = (Action: readonly string[], ...Resource: readonly object[]) => ({ Effect: 'Allow', Action, Resource });
const permissions = [
  allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], arn('WorkQueue')),
  allow(['sqs:SendMessage'], arn('CallDlq'), arn('RowDlq'), arn('RecordDlq')),
  allow(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'], {
    'Fn::GetAtt': ['RowTable', 'StreamArn'],
  }),
  allow(
    ['kinesis:DescribeStream', 'kinesis:DescribeStreamSummary', 'kinesis:GetRecords', 'kinesis:GetShardIterator', 'kinesis:ListShards'],
    arn('RecordStream'),
  ),
];

const definition = (folder: string) => ({
  service: 'ecom-mill',
  provider: {
    name: 'aws',
    runtime: 'nodejs24.x',
    region: 'us-east-1',
    stage: 'local',
    environment: { FOLDER: folder },
    iam: { role: { statements: permissions } },
  },
  functions: {
    queue: { handler: 'src/mill.queue' },
    called: { handler: 'src/mill.called' },
    records: { handler: 'src/mill.records' },
  },
  resources: { Resources: resources },
});

export type FailingService = {
  readonly root: string;
  /** What cannot be handled from now on: everything, what ends so, or nothing. */
  readonly breakFor: (what: string) => Promise<void>;
  readonly handled: () => Promise<readonly string[]>;
  readonly remove: () => Promise<void>;
};

/** Writes a service with a dead letter queue of each kind into a folder of its own. */
export const failingService = async (): Promise<FailingService> => {
  const root = await mkdtemp(join(tmpdir(), 'mill-'));
  await mkdir(join(root, 'mill/src'), { recursive: true });
  await writeFile(join(root, 'package.json'), '{"type":"module"}');
  await writeFile(join(root, 'serverless-compose.yml'), 'services:\n  mill: { path: mill }\n');
  await writeFile(join(root, 'mill/serverless.ts'), `export default ${JSON.stringify(definition(root))};\n`);
  await writeFile(join(root, 'mill/src/mill.ts'), handlers);
  return {
    root,
    breakFor: (what) => writeFile(join(root, 'broken'), what),
    handled: async () => (await readFile(join(root, 'handled'), 'utf8').catch(() => '')).split('\n').filter((line) => line !== ''),
    remove: () => rm(root, { recursive: true, force: true }),
  };
};
