import { describe, expect, it } from 'vitest';
import { callNames as names, read, target } from '../../tests/builders/wire-request';
import { cognitoCalls } from './calls/cognito';
import { connectionsCalls } from './calls/connections';
import { dynamoDbCalls } from './calls/dynamodb';
import { eventsCalls } from './calls/events';
import { kinesisCalls } from './calls/kinesis';
import { lambdaCalls } from './calls/lambda';
import { s3Calls } from './calls/s3';
import { schedulerCalls } from './calls/scheduler';
import { sesCalls } from './calls/ses';
import { snsCalls } from './calls/sns';
import { sqsCalls } from './calls/sqs';

const arn = (service: string, rest: string) => `arn:aws:${service}:us-east-1:000000000000:${rest}`;
const table = arn('dynamodb', 'table/bids');

describe('DynamoDB', () => {
  it.each([
    ...['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem', 'Query', 'Scan', 'DescribeTable'].map((operation) => ({
      operation,
      input: { TableName: 'bids' },
      expected: [`dynamodb:${operation} ${table}`],
    })),
    { operation: 'Query', input: { TableName: 'bids', IndexName: 'byUser' }, expected: [`dynamodb:Query ${table}/index/byUser`] },
    { operation: 'GetItem', input: { TableName: table }, expected: [`dynamodb:GetItem ${table}`] },
    { operation: 'ListTables', input: {}, expected: ['dynamodb:ListTables *'] },
    {
      operation: 'TransactWriteItems',
      input: {
        TransactItems: [
          { Put: { TableName: 'bids' } },
          { Update: { TableName: 'bids' } },
          { Delete: { TableName: 'other' } },
          { ConditionCheck: { TableName: 'bids' } },
          { Put: { TableName: 'bids' } },
        ],
      },
      expected: [
        `dynamodb:PutItem ${table}`,
        `dynamodb:UpdateItem ${table}`,
        `dynamodb:DeleteItem ${arn('dynamodb', 'table/other')}`,
        `dynamodb:ConditionCheckItem ${table}`,
      ],
    },
    { operation: 'TransactGetItems', input: { TransactItems: [{ Get: { TableName: 'bids' } }] }, expected: [`dynamodb:GetItem ${table}`] },
    { operation: 'BatchGetItem', input: { RequestItems: { bids: {} } }, expected: [`dynamodb:BatchGetItem ${table}`] },
    { operation: 'BatchWriteItem', input: { RequestItems: { bids: [] } }, expected: [`dynamodb:BatchWriteItem ${table}`] },
    { operation: 'DescribeStream', input: { StreamArn: `${table}/stream/1` }, expected: [`dynamodb:DescribeStream ${table}/stream/1`] },
  ])('$operation needs $expected', ({ operation, input, expected }) => {
    expect(names(read(dynamoDbCalls, target(operation, input)))).toEqual(expected);
  });
});

describe('SQS and SNS', () => {
  it.each([
    ['SendMessage', 'sqs:SendMessage'],
    ['SendMessageBatch', 'sqs:SendMessage'],
    ['ReceiveMessage', 'sqs:ReceiveMessage'],
    ['DeleteMessage', 'sqs:DeleteMessage'],
    ['DeleteMessageBatch', 'sqs:DeleteMessage'],
    ['ChangeMessageVisibilityBatch', 'sqs:ChangeMessageVisibility'],
    ['GetQueueAttributes', 'sqs:GetQueueAttributes'],
  ])('%s needs %s', (operation, action) => {
    const sent = target(operation, { QueueUrl: 'http://127.0.0.1:4002/000000000000/mails' });
    expect(names(read(sqsCalls, sent))).toEqual([`${action} ${arn('sqs', 'mails')}`]);
  });

  it('a queue looked for has only a name', () => {
    expect(names(read(sqsCalls, target('GetQueueUrl', { QueueName: 'mails' })))).toEqual([`sqs:GetQueueUrl ${arn('sqs', 'mails')}`]);
  });

  it.each(['Publish', 'PublishBatch'])('%s needs sns:Publish', (Action) => {
    const body = new URLSearchParams({ Action, TopicArn: arn('sns', 'news') }).toString();
    expect(names(read(snsCalls, { body }))).toEqual([`sns:Publish ${arn('sns', 'news')}`]);
  });
});

describe('events and schedules', () => {
  it('PutEvents asks once per bus, for the sources and types of all its entries', () => {
    const entry = (EventBusName: string | undefined, DetailType: string) => ({ EventBusName, Source: 'ecom.auction', DetailType });
    const sent = target('PutEvents', { Entries: [entry('main', 'One'), entry('main', 'Two'), entry(undefined, 'One')] });
    expect(read(eventsCalls, sent)).toEqual([
      {
        action: 'events:PutEvents',
        resource: arn('events', 'event-bus/main'),
        context: { 'events:source': ['ecom.auction'], 'events:detail-type': ['One', 'Two'] },
      },
      {
        action: 'events:PutEvents',
        resource: arn('events', 'event-bus/default'),
        context: { 'events:source': ['ecom.auction'], 'events:detail-type': ['One'] },
      },
    ]);
  });

  it.each([
    ['POST', 'CreateSchedule'],
    ['PUT', 'UpdateSchedule'],
  ])('%s a schedule needs scheduler:%s and handing over its role', (method, action) => {
    const body = { GroupName: 'auctions', Target: { RoleArn: 'arn:aws:iam::000000000000:role/clock' } };
    expect(read(schedulerCalls, { method, url: '/schedules/close-1', body })).toEqual([
      { action: `scheduler:${action}`, resource: arn('scheduler', 'schedule/auctions/close-1') },
      {
        action: 'iam:PassRole',
        resource: 'arn:aws:iam::000000000000:role/clock',
        context: { 'iam:PassedToService': 'scheduler.amazonaws.com' },
      },
    ]);
  });

  it('deleting a schedule names its group in the address', () => {
    const sent = { method: 'DELETE', url: '/schedules/close-1?groupName=auctions', body: '' };
    expect(names(read(schedulerCalls, sent))).toEqual([`scheduler:DeleteSchedule ${arn('scheduler', 'schedule/auctions/close-1')}`]);
  });
});

describe('the others', () => {
  const stream = arn('kinesis', 'stream/activity');
  it.each([
    { calls: kinesisCalls, sent: target('PutRecord', { StreamName: 'activity' }), expected: [`kinesis:PutRecord ${stream}`] },
    { calls: kinesisCalls, sent: target('PutRecords', { StreamARN: stream }), expected: [`kinesis:PutRecords ${stream}`] },
    {
      calls: lambdaCalls,
      sent: { url: '/2015-03-31/functions/charge/invocations' },
      expected: [`lambda:InvokeFunction ${arn('lambda', 'function:charge')}`],
    },
    {
      calls: cognitoCalls,
      sent: target('AdminGetUser', { UserPoolId: 'pool_1' }),
      expected: [`cognito-idp:AdminGetUser ${arn('cognito-idp', 'userpool/pool_1')}`],
    },
    {
      calls: sesCalls,
      sent: { url: '/v2/email/outbound-emails', body: { FromEmailAddress: 'Shop <no-reply@shop.example>', ConfigurationSetName: 'all' } },
      expected: [`ses:SendEmail ${arn('ses', 'identity/shop.example')}`, `ses:SendEmail ${arn('ses', 'configuration-set/all')}`],
    },
    {
      calls: connectionsCalls('api', 'local'),
      sent: { url: '/@connections/abc%3D' },
      expected: [`execute-api:ManageConnections ${arn('execute-api', 'api/local/POST/@connections/abc=')}`],
    },
    {
      calls: connectionsCalls('api', 'local'),
      sent: { method: 'DELETE', url: '/dev/@connections/abc' },
      expected: [`execute-api:ManageConnections ${arn('execute-api', 'api/dev/DELETE/@connections/abc')}`],
    },
  ])('$expected', ({ calls, sent, expected }) => {
    expect(names(read(calls, sent))).toEqual(expected);
  });
});

describe('what is not known', () => {
  it.each([
    { name: 'dynamodb ExecuteStatement', calls: dynamoDbCalls, sent: target('ExecuteStatement', {}) },
    { name: 'sqs CreateQueue', calls: sqsCalls, sent: target('CreateQueue', {}) },
    { name: 'sns Subscribe', calls: snsCalls, sent: { body: 'Action=Subscribe' } },
    { name: 's3 GET /pictures/a', calls: s3Calls, sent: { method: 'GET', url: '/pictures/a?tagging' } },
    { name: 's3 DELETE /pictures', calls: s3Calls, sent: { method: 'DELETE', url: '/pictures' } },
    { name: 'events PutRule', calls: eventsCalls, sent: target('PutRule', {}) },
    { name: 'scheduler GET /schedules', calls: schedulerCalls, sent: { method: 'GET', url: '/schedules' } },
    { name: 'kinesis MergeShards', calls: kinesisCalls, sent: target('MergeShards', {}) },
    { name: 'lambda GET', calls: lambdaCalls, sent: { method: 'GET' } },
    { name: 'cognito-idp ListUserPools', calls: cognitoCalls, sent: target('ListUserPools', {}) },
    { name: 'ses POST /v2/email/identities', calls: sesCalls, sent: { url: '/v2/email/identities' } },
    { name: 'execute-api POST /', calls: connectionsCalls('api', 'local'), sent: {} },
  ])('"$name" is refused by its name, and where to say what it needs', ({ name, calls, sent }) => {
    expect(() => read(calls, sent)).toThrow(new RegExp(`permission "${name}.*src/iam/calls/`));
  });
});
