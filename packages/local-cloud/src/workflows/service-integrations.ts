import { DeleteItemCommand, DynamoDBClient, GetItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { StateFailure } from '@ecom/state-machines';
import { localArn } from '../template/account';
import type { Fields, Integration } from './task-calls';

export type IntegrationUrls = { readonly dynamodb: string; readonly queues: string; readonly events: string };

/** Bodies of messages may be JSON: Step Functions writes them as text. */
const asText = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/** What a service refuses, by the name that retriers and catchers match: `DynamoDB.ConditionalCheckFailedException`. */
const failing =
  (service: string, call: (input: Fields) => Promise<object>) =>
  async (input: Fields): Promise<unknown> => {
    try {
      const { $metadata: _, ...answer } = (await call(input)) as { readonly $metadata?: unknown };
      return answer;
    } catch (error) {
      if (error instanceof StateFailure) throw error;
      throw new StateFailure(`${service}.${(error as Error).name}`, (error as Error).message);
    }
  };

const tableArn = ({ TableName }: Fields): string => {
  const table = String(TableName);
  return table.startsWith('arn:') ? table : localArn('dynamodb', `table/${table}`);
};

const ofItem = (client: DynamoDBClient, name: string, command: new (input: never) => unknown): Integration => ({
  needs: (input) => [{ action: `dynamodb:${name}`, resource: tableArn(input) }],
  call: failing('DynamoDB', (input) => client.send(new command(input as never) as never) as Promise<object>),
});

const queueArn = ({ QueueUrl }: Fields): string => localArn('sqs', new URL(String(QueueUrl)).pathname.split('/').at(-1) ?? '');

const sendMessage = (client: SQSClient): Integration => ({
  needs: (input) => [{ action: 'sqs:SendMessage', resource: queueArn(input) }],
  call: failing('SQS', (input) =>
    client.send(new SendMessageCommand({ ...input, QueueUrl: String(input['QueueUrl']), MessageBody: asText(input['MessageBody']) })),
  ),
});

const publish = (client: SNSClient): Integration => ({
  needs: ({ TopicArn }) => [{ action: 'sns:Publish', resource: String(TopicArn) }],
  call: failing('SNS', (input) => client.send(new PublishCommand({ ...input, Message: asText(input['Message']) }))),
});

const busArn = ({ EventBusName = 'default' }: Fields): string => {
  const bus = String(EventBusName);
  return bus.startsWith('arn:') ? bus : localArn('events', `event-bus/${bus}`);
};

const entriesOf = ({ Entries }: Fields): readonly Fields[] => (Entries ?? []) as readonly Fields[];

/** An entry that is not taken fails the state, unlike the call, which AWS answers with 200. */
const putEvents = (client: EventBridgeClient): Integration => ({
  needs: (input) => entriesOf(input).map((entry) => ({ action: 'events:PutEvents', resource: busArn(entry) })),
  call: failing('EventBridge', async (input) => {
    const entries = entriesOf(input).map((entry) => ({ ...entry, Detail: asText(entry['Detail']) }) as PutEventsRequestEntry);
    const answer = await client.send(new PutEventsCommand({ Entries: entries }));
    if ((answer.FailedEntryCount ?? 0) > 0) throw new StateFailure('EventBridge.FailedEntry', JSON.stringify(answer.Entries));
    return answer;
  }),
});

const account = { region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } } as const;

/** Calls that Step Functions makes without a function between, and how to stop their clients. */
export const serviceIntegrations = ({ dynamodb, queues, events }: IntegrationUrls) => {
  const clients = {
    dynamodb: new DynamoDBClient({ ...account, endpoint: dynamodb }),
    sqs: new SQSClient({ ...account, endpoint: queues }),
    sns: new SNSClient({ ...account, endpoint: queues }),
    events: new EventBridgeClient({ ...account, endpoint: events }),
  };
  const integrations: Readonly<Record<string, Integration>> = {
    'dynamodb:getItem': ofItem(clients.dynamodb, 'GetItem', GetItemCommand),
    'dynamodb:putItem': ofItem(clients.dynamodb, 'PutItem', PutItemCommand),
    'dynamodb:updateItem': ofItem(clients.dynamodb, 'UpdateItem', UpdateItemCommand),
    'dynamodb:deleteItem': ofItem(clients.dynamodb, 'DeleteItem', DeleteItemCommand),
    'events:putEvents': putEvents(clients.events),
    'sns:publish': publish(clients.sns),
    'sqs:sendMessage': sendMessage(clients.sqs),
  };
  const stop = (): void => {
    for (const client of Object.values(clients)) client.destroy();
  };
  return { integrations, stop };
};

/** Names of integrations that exist here; a template with another is refused. */
export const serviceIntegrationNames: ReadonlySet<string> = new Set([
  ...['getItem', 'putItem', 'updateItem', 'deleteItem'].map((action) => `dynamodb:${action}`),
  'events:putEvents',
  'sns:publish',
  'sqs:sendMessage',
]);
