import { CreateTopicCommand, ListSubscriptionsByTopicCommand, SubscribeCommand, UnsubscribeCommand } from '@aws-sdk/client-sns';
import type { TopicSpec, TopicSubscription } from '../resource-specs';
import { resourceOf } from '../template/account';
import { generatedName, type HandlersByType, type Properties, type ProvisionContext, type Resource } from './handler';
import { flagIn, jsonIn, listIn, optional, textIn } from './read';

const protocols = ['sqs', 'lambda', 'email'];

const forget = async ({ clients }: ProvisionContext, topicArn: string, endpoint: string): Promise<void> => {
  const { Subscriptions = [] } = await clients.sns.send(new ListSubscriptionsByTopicCommand({ TopicArn: topicArn }));
  for (const { Endpoint, SubscriptionArn } of Subscriptions) {
    if (Endpoint === endpoint) await clients.sns.send(new UnsubscribeCommand({ SubscriptionArn }));
  }
};

const subscribe = async (context: ProvisionContext, topicArn: string, properties: Properties): Promise<TopicSubscription> => {
  const protocol = textIn(properties, 'Protocol') as TopicSubscription['protocol'];
  const endpoint = textIn(properties, 'Endpoint') ?? '';
  const filter = jsonIn(properties, 'FilterPolicy');
  await forget(context, topicArn, endpoint);
  const attributes = {
    ...(filter && { FilterPolicy: JSON.stringify(filter) }),
    ...optional('FilterPolicyScope', textIn(properties, 'FilterPolicyScope')),
    ...(flagIn(properties, 'RawMessageDelivery') && { RawMessageDelivery: 'true' }),
  };
  // The engine takes functions and mailboxes as queues, so that filter policies hold for them too.
  const request = { TopicArn: topicArn, Protocol: 'sqs', Endpoint: endpoint, Attributes: attributes, ReturnSubscriptionArn: true };
  const { SubscriptionArn: arn = '' } = await context.clients.sns.send(new SubscribeCommand(request));
  return { arn, protocol, endpoint, ...optional('dlqArn', textIn(jsonIn(properties, 'RedrivePolicy') ?? {}, 'deadLetterTargetArn')) };
};

const record = ({ draft }: ProvisionContext, topicArn: string, subscription: TopicSubscription): void => {
  draft.topics = draft.topics.map(
    (topic): TopicSpec => (topic.arn === topicArn ? { ...topic, subscriptions: [...topic.subscriptions, subscription] } : topic),
  );
};

const createTopic = async (resource: Resource, context: ProvisionContext) => {
  const { service, logicalId, properties } = resource;
  const fifo = flagIn(properties, 'FifoTopic');
  const name = textIn(properties, 'TopicName') ?? `${generatedName(resource)}${fifo ? '.fifo' : ''}`;
  const attributes = fifo ? { FifoTopic: 'true', ContentBasedDeduplication: String(flagIn(properties, 'ContentBasedDeduplication')) } : {};
  const { TopicArn: arn = '' } = await context.clients.sns.send(new CreateTopicCommand({ Name: name, Attributes: attributes }));
  context.draft.topics.push({ service, logicalId, name, arn, subscriptions: [] });
  for (const inline of listIn(properties, 'Subscription')) record(context, arn, await subscribe(context, arn, inline));
  return { ref: arn, attributes: { TopicArn: arn, TopicName: resourceOf(arn) } };
};

const createSubscription = async ({ properties }: Resource, context: ProvisionContext) => {
  const topicArn = textIn(properties, 'TopicArn') ?? '';
  const subscription = await subscribe(context, topicArn, properties);
  record(context, topicArn, subscription);
  return { ref: subscription.arn, attributes: { Arn: subscription.arn } };
};

export const snsTopics: HandlersByType = {
  'AWS::SNS::Topic': {
    supports: ['TopicName', 'FifoTopic', 'ContentBasedDeduplication', 'Subscription.Endpoint', 'Subscription.Protocol'],
    harmless: {
      DisplayName: 'mails are shown in the inbox under the name of the topic',
      KmsMasterKeyId: 'data stays on this machine',
      TracingConfig: 'there is no X-Ray here',
      SignatureVersion: 'nothing leaves this machine',
    },
    create: createTopic,
  },
  'AWS::SNS::Subscription': {
    supports: ['TopicArn', 'Protocol', 'Endpoint', 'FilterPolicy', 'FilterPolicyScope', 'RawMessageDelivery', 'RedrivePolicy'],
    harmless: { Region: 'everything is in one region here' },
    values: { Protocol: protocols },
    create: createSubscription,
  },
};
