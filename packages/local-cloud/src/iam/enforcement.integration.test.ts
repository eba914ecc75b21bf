import { AdminGetUserCommand, CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient, ExecuteStatementCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { KinesisClient, PutRecordCommand, PutRecordsCommand } from '@aws-sdk/client-kinesis';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { CreateScheduleCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GuardedEstate, guardedEstate } from '../../tests/builders/guarded-estate';
import { accessKeyOf } from './access-keys';

let estate: GuardedEstate;
beforeAll(async () => {
  estate = await guardedEstate();
});
afterAll(() => estate.stop());

const region = 'us-east-1';
const as = (accessKeyId: string, endpoint: string) => ({
  endpoint,
  region,
  maxAttempts: 1,
  credentials: { accessKeyId, secretAccessKey: 'local' },
});
const asBid = (endpoint: string) => as(accessKeyOf('bid'), endpoint);
const noted = { TableName: 'bids', Item: { pk: { S: 'one' } } };
const query = { TableName: 'bids', KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: 'one' } } };
const refused = (action: string, name = 'AccessDeniedException') => ({
  name,
  message: expect.stringMatching(
    new RegExp(
      `^User: arn:aws:sts::000000000000:assumed-role/BidRole/bid is not authorized to perform: ${action} on resource: .*because no identity-based policy allows the ${action} action$`,
    ),
  ),
});

describe('a function that may put and send, and nothing else', () => {
  it('DynamoDB: puts and may not query; everybody else may', async () => {
    const own = new DynamoDBClient(asBid(estate.urls.dynamodbGate));
    const administrator = new DynamoDBClient(as('local', estate.urls.dynamodbGate));
    await own.send(new PutItemCommand(noted));

    await expect(own.send(new QueryCommand(query))).rejects.toMatchObject(refused('dynamodb:Query'));
    expect((await administrator.send(new QueryCommand(query))).Count).toBe(1);
  });

  it('DynamoDB: is told the name of an operation whose permissions nobody wrote down', async () => {
    const own = new DynamoDBClient(asBid(estate.urls.dynamodbGate));
    await expect(own.send(new ExecuteStatementCommand({ Statement: 'SELECT * FROM bids' }))).rejects.toMatchObject({
      name: 'UnknownOperationException',
      message: expect.stringContaining('"dynamodb ExecuteStatement"'),
    });
  });

  it('a key that belongs to no function opens nothing', async () => {
    const stranger = new DynamoDBClient(as(accessKeyOf('stranger'), estate.urls.dynamodbGate));
    await expect(stranger.send(new PutItemCommand(noted))).rejects.toThrow('belongs to no function');
  });

  it('SQS and SNS: sends, and may neither receive nor publish', async () => {
    const sqs = new SQSClient(asBid(estate.urls.queues));
    const sns = new SNSClient(asBid(estate.urls.queues));
    await sqs.send(new SendMessageCommand({ QueueUrl: estate.queueUrl, MessageBody: 'hello' }));

    await expect(sqs.send(new ReceiveMessageCommand({ QueueUrl: estate.queueUrl }))).rejects.toMatchObject(refused('sqs:ReceiveMessage'));
    const news = { TopicArn: 'arn:aws:sns:us-east-1:000000000000:news', Message: 'hello' };
    await expect(sns.send(new PublishCommand(news))).rejects.toMatchObject({ name: 'AuthorizationErrorException' });
  });

  it('Kinesis: puts one record and may not put many', async () => {
    const kinesis = new KinesisClient(asBid(estate.urls.kinesis));
    const record = { Data: Buffer.from('x'), PartitionKey: 'one' };
    await kinesis.send(new PutRecordCommand({ StreamName: 'activity', ...record }));

    await expect(kinesis.send(new PutRecordsCommand({ StreamName: 'activity', Records: [record] }))).rejects.toMatchObject(
      refused('kinesis:PutRecords'),
    );
  });

  it('EventBridge: may put events of its own type only, and none along with them', async () => {
    const events = new EventBridgeClient(asBid(estate.urls.events));
    const entry = (DetailType: string) => ({ Source: 'shop', DetailType, Detail: '{}', EventBusName: 'main' });

    expect(await events.send(new PutEventsCommand({ Entries: [entry('Opened')] }))).toMatchObject({ FailedEntryCount: 0 });
    await expect(events.send(new PutEventsCommand({ Entries: [entry('Opened'), entry('Deleted')] }))).rejects.toMatchObject(
      refused('events:PutEvents'),
    );
  });

  it('Scheduler: makes a schedule with the role it may hand over, and with no other', async () => {
    const scheduler = new SchedulerClient(asBid(estate.urls.scheduler));
    const schedule = (role: string) => ({
      Name: `close-${role}`,
      ScheduleExpression: 'at(2100-01-01T00:00:00)',
      FlexibleTimeWindow: { Mode: 'OFF' as const },
      Target: { Arn: 'arn:aws:sqs:us-east-1:000000000000:mails', RoleArn: `arn:aws:iam::000000000000:role/${role}` },
    });

    expect(await scheduler.send(new CreateScheduleCommand(schedule('clock')))).toHaveProperty('ScheduleArn');
    await expect(scheduler.send(new CreateScheduleCommand(schedule('admin')))).rejects.toMatchObject(refused('iam:PassRole'));
  });

  it('Lambda, Cognito, SES and sockets: may not', async () => {
    const { urls } = estate;
    const lambda = new LambdaClient(asBid(urls.lambda));
    const cognito = new CognitoIdentityProviderClient(asBid(urls.cognito));
    const authorization = `AWS4-HMAC-SHA256 Credential=${accessKeyOf('bid')}/20250101/us-east-1/ses/aws4_request, SignedHeaders=host, Signature=1`;
    const post = async (url: string, body = '{}') => {
      const response = await fetch(url, { method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body });
      return { status: response.status, type: response.headers.get('x-amzn-errortype'), ...((await response.json()) as object) };
    };
    const answer = (action: string) => ({ status: 403, type: 'AccessDeniedException', message: refused(action).message });

    await expect(lambda.send(new InvokeCommand({ FunctionName: 'charge' }))).rejects.toMatchObject(refused('lambda:InvokeFunction'));
    const user = { UserPoolId: 'us-east-1_pool', Username: 'ann' };
    await expect(cognito.send(new AdminGetUserCommand(user))).rejects.toMatchObject(refused('cognito-idp:AdminGetUser'));
    const mail = JSON.stringify({ FromEmailAddress: 'shop@shop.example' });
    expect(await post(`${urls.mail}/v2/email/outbound-emails`, mail)).toMatchObject(answer('ses:SendEmail'));
    expect(await post(`${urls.sockets}/@connections/abc`)).toMatchObject(answer('execute-api:ManageConnections'));
  });

  it('every refusal is shown', () => {
    expect(estate.denied()).toContain('bid: refused dynamodb:Query on arn:aws:dynamodb:us-east-1:000000000000:table/bids');
  });
});
