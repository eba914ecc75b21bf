import type { Resource } from '../../template';
import { type Breaking, changed, compiled, good, previewed } from '../good-service';

const table = good['Table'] as Resource;
const bucket = (Properties: Resource['Properties'] = {}): Resource => ({ Type: 'AWS::S3::Bucket', Properties });

const half = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true };

/** What is kept: how long, how safe. */
export const data: Breaking = {
  'tables-survive': [
    ['a table that goes with its stack', compiled({ Table: { ...table, DeletionPolicy: 'Delete' } })],
    ['a table that goes when replaced', compiled({ Table: { ...table, UpdateReplacePolicy: undefined } })],
    ['no backup', changed('Table', { PointInTimeRecoverySpecification: undefined })],
  ],
  'deletion-refused': [
    ['a table that one click deletes', changed('Table', { DeletionProtectionEnabled: false })],
    [
      'a pool that one click deletes',
      compiled({ Pool: { Type: 'AWS::Cognito::UserPool', Properties: { DeletionProtection: 'INACTIVE' } } }),
    ],
  ],
  'temporary-stages-vanish': [
    ['a table of a preview that stays', previewed({ Table: { Type: 'AWS::DynamoDB::Table', DeletionPolicy: 'Retain' } })],
    ['one that stays when replaced', previewed({ Table: { Type: 'AWS::DynamoDB::Table', UpdateReplacePolicy: 'Retain' } })],
    ['one that cannot be deleted', previewed({ Pool: { Type: 'AWS::Cognito::UserPool', Properties: { DeletionProtection: 'ACTIVE' } } })],
  ],
  'tables-on-demand': [['planned capacity', changed('Table', { BillingMode: 'PROVISIONED' })]],
  'everything-reachable': [['a topic that nobody names', compiled({ Topic: { Type: 'AWS::SNS::Topic' } })]],
  'encrypted-at-rest': [
    ['a table', changed('Table', { SSESpecification: { SSEEnabled: false } })],
    ['a queue', changed('Queue', { SqsManagedSseEnabled: undefined })],
    ['a stream', compiled({ Stream: { Type: 'AWS::Kinesis::Stream' } })],
    ['a topic', compiled({ Topic: { Type: 'AWS::SNS::Topic' } })],
    ['a bucket', compiled({ Bucket: bucket() })],
  ],
  'tls-only': [
    ['no policy', compiled({ Bucket: bucket() })],
    ['a policy of another queue', changed('QueuePolicy', { Queues: [{ Ref: 'Queue' }] })],
    ['a policy that denies something else', changed('QueuePolicy', { PolicyDocument: { Statement: [] } })],
  ],
  'one-queue-per-statement': [
    [
      'two queues in one',
      changed('QueuePolicy', {
        PolicyDocument: {
          Statement: [{ Effect: 'Deny', Resource: [{ 'Fn::GetAtt': ['Queue', 'Arn'] }, { 'Fn::GetAtt': ['Dlq', 'Arn'] }] }],
        },
      }),
    ],
  ],
  'buckets-private': [
    ['no block', compiled({ Bucket: bucket() })],
    ['a block of three sides', compiled({ Bucket: bucket({ PublicAccessBlockConfiguration: half }) })],
  ],
  'logs-expire': [['for ever', changed('PayLog', { RetentionInDays: undefined })]],
  'log-per-function': [['a function without a log', changed('PayLog', { LogGroupName: '/aws/lambda/ecom-wallet-check-refund' })]],
};
