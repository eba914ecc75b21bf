import { CreateQueueCommand, SetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { localArn } from '../template/account';
import { generatedName, type HandlersByType, type Properties, type ProvisionContext, type Resource } from './handler';
import { flagIn, jsonIn, optional, textIn } from './read';

const plainAttributes = [
  'DelaySeconds',
  'VisibilityTimeout',
  'MessageRetentionPeriod',
  'MaximumMessageSize',
  'ReceiveMessageWaitTimeSeconds',
];
const fifoAttributes = ['ContentBasedDeduplication', 'DeduplicationScope', 'FifoThroughputLimit'];

const attributesOf = (properties: Properties, names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.filter((name) => properties[name] !== undefined).map((name) => [name, String(properties[name])]));

const nameOf = (resource: Resource): string => {
  const fifo = flagIn(resource.properties, 'FifoQueue');
  return textIn(resource.properties, 'QueueName') ?? `${generatedName(resource)}${fifo ? '.fifo' : ''}`;
};

const create = async (resource: Resource, { clients, draft }: ProvisionContext) => {
  const { service, logicalId, properties } = resource;
  const name = nameOf(resource);
  const redrive = jsonIn(properties, 'RedrivePolicy');
  const fifo: Record<string, string> = flagIn(properties, 'FifoQueue')
    ? { FifoQueue: 'true', ...attributesOf(properties, fifoAttributes) }
    : {};
  const { QueueUrl: url = '' } = await clients.sqs.send(new CreateQueueCommand({ QueueName: name, Attributes: fifo }));
  const attributes = { ...attributesOf(properties, plainAttributes), ...(redrive && { RedrivePolicy: JSON.stringify(redrive) }) };
  if (Object.keys(attributes).length > 0) await clients.sqs.send(new SetQueueAttributesCommand({ QueueUrl: url, Attributes: attributes }));
  const arn = localArn('sqs', name);
  draft.queues.push({ service, logicalId, name, arn, url, ...optional('dlqArn', textIn(redrive ?? {}, 'deadLetterTargetArn')) });
  return { ref: url, attributes: { Arn: arn, QueueName: name, QueueUrl: url } };
};

export const sqsQueues: HandlersByType = {
  'AWS::SQS::Queue': {
    supports: ['QueueName', 'FifoQueue', 'RedrivePolicy', ...plainAttributes, ...fifoAttributes],
    harmless: {
      RedriveAllowPolicy: 'only the queues of the templates redrive here',
      KmsMasterKeyId: 'data stays on this machine',
      KmsDataKeyReusePeriodSeconds: 'data stays on this machine',
      SqsManagedSseEnabled: 'data stays on this machine',
    },
    create,
  },
};
