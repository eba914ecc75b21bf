import { KinesisClient, PutRecordCommand } from '@aws-sdk/client-kinesis';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { LocalCloudError } from '../errors';
import type { EventBus } from '../events/event-bus';
import { busNameOf } from '../events/event-bus';
import type { IamGate } from '../iam/gate';
import type { Deliver, DeliveryOptions, Sender } from '../model';
import type { Executions } from '../workflows/executions';
import type { AsyncInvocations } from './async-invocations';

export type DeliverOptions = {
  readonly queuesUrl: string;
  readonly kinesisUrl: string;
  /** Late, because functions and buses deliver to each other. */
  readonly background: () => AsyncInvocations;
  readonly bus: () => EventBus;
  readonly executions: () => Executions;
  readonly gate?: IamGate;
};

type Send = (arn: string, payload: string, options: DeliveryOptions) => Promise<unknown>;

const account = { region: 'us-east-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } } as const;
const resource = (arn: string) => arn.split(':').slice(5).join(':');

/** The queue's URL at the local endpoint. */
export const queueUrlOf = (queuesUrl: string, arn: string): string => `${queuesUrl}/${arn.split(':')[4]}/${resource(arn)}`;

const attributesOf = (attributes: Readonly<Record<string, string>> = {}) =>
  Object.fromEntries(Object.entries(attributes).map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]));

const toQueue =
  (client: SQSClient, queuesUrl: string): Send =>
  (arn, MessageBody, { groupId, attributes }) =>
    client.send(
      new SendMessageCommand({
        QueueUrl: queueUrlOf(queuesUrl, arn),
        MessageBody,
        MessageAttributes: attributesOf(attributes),
        ...(groupId !== undefined && { MessageGroupId: groupId }),
      }),
    );

const toStream =
  (client: KinesisClient): Send =>
  (arn, payload, { partitionKey = 'default' }) =>
    client.send(
      new PutRecordCommand({ StreamName: resource(arn).replace('stream/', ''), Data: Buffer.from(payload), PartitionKey: partitionKey }),
    );

const toBus =
  (bus: () => EventBus): Send =>
  async (arn, payload, { source = 'local', detailType = 'Event' }) => {
    const name = busNameOf(arn);
    if (!bus().has(name)) throw new LocalCloudError('ResourceNotFoundException', `Event bus ${name} does not exist.`);
    bus().put(name, { source, 'detail-type': detailType, detail: JSON.parse(payload) as Readonly<Record<string, unknown>> });
  };

/** What sending to a target of each kind needs. */
const ACTIONS: Readonly<Record<string, string>> = {
  sqs: 'sqs:SendMessage',
  sns: 'sns:Publish',
  kinesis: 'kinesis:PutRecord',
  lambda: 'lambda:InvokeFunction',
  events: 'events:PutEvents',
  states: 'states:StartExecution',
};

/** @throws LocalCloudError AccessDenied when the sender's role, or for a service the target's own policy, does not allow it */
const authorize = async (gate: IamGate | undefined, arn: string, sender: Sender | undefined): Promise<void> => {
  const action = ACTIONS[arn.split(':')[2] ?? ''];
  if (!gate || !sender || action === undefined) return;
  const call = { action, resource: arn };
  const denial = await ('principalArn' in sender ? gate.checkRole(sender.principalArn, [call]) : gate.checkService(sender, call));
  if (denial) throw new LocalCloudError('AccessDenied', denial.message);
};

/** Sends payloads to whatever an ARN names. Rejects with `Unsupported` for services that cannot be a target here. */
export const createDeliver = ({
  queuesUrl,
  kinesisUrl,
  background,
  bus,
  executions,
  gate,
}: DeliverOptions): Deliver & { readonly stop: () => void } => {
  const sqs = new SQSClient({ ...account, endpoint: queuesUrl });
  const sns = new SNSClient({ ...account, endpoint: queuesUrl });
  const kinesis = new KinesisClient({ ...account, endpoint: kinesisUrl });
  const senders: Readonly<Record<string, Send>> = {
    sqs: toQueue(sqs, queuesUrl),
    sns: (arn, Message, { attributes }) =>
      sns.send(new PublishCommand({ TopicArn: arn, Message, MessageAttributes: attributesOf(attributes) })),
    kinesis: toStream(kinesis),
    lambda: (arn, payload) => background().invoke(arn, JSON.parse(payload) as unknown),
    events: toBus(bus),
    states: async (arn, payload) => executions().start({ machineArn: arn, input: payload }),
  };
  const deliver: Deliver = async (arn, payload, options = {}) => {
    const send = senders[arn.split(':')[2] ?? ''];
    if (!send) throw new LocalCloudError('Unsupported', `Targets of this kind are not supported: ${arn}`);
    await authorize(gate, arn, options.as);
    await send(arn, payload, options);
  };
  const stop = () => {
    for (const client of [sqs, sns, kinesis]) client.destroy();
  };
  return Object.assign(deliver, { stop });
};
