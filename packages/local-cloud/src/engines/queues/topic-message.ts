import type { Sink } from './fauxqs-internals';

/** A message of a topic on its way to a function or a mailbox. */
export type TopicMessage = {
  readonly protocol: 'lambda' | 'email';
  readonly endpoint: string;
  readonly topicArn: string;
  readonly messageId: string;
  readonly subscriptionArn: string;
  readonly subject?: string;
  readonly message: string;
  readonly timestamp: string;
  readonly attributes: Readonly<Record<string, { readonly Type: string; readonly Value: string }>>;
};

type Envelope = {
  readonly MessageId: string;
  readonly TopicArn: string;
  readonly Subject?: string;
  readonly Message: string;
  readonly Timestamp: string;
  readonly UnsubscribeURL: string;
  readonly MessageAttributes?: TopicMessage['attributes'];
};

const isLambda = (endpoint: string): boolean => endpoint.startsWith('arn:aws:lambda:');
export const isSinkEndpoint = (endpoint: string): boolean => isLambda(endpoint) || endpoint.includes('@');

/** Stands where fauxqs expects the queue of a subscription, so that its filter policies and envelopes serve functions and mail too. */
export const sinkFor = (endpoint: string, receive: (message: TopicMessage) => void): Sink => ({
  isFifo: () => false,
  enqueue: ({ body }) => {
    const envelope = JSON.parse(body) as Envelope;
    receive({
      protocol: isLambda(endpoint) ? 'lambda' : 'email',
      endpoint,
      topicArn: envelope.TopicArn,
      messageId: envelope.MessageId,
      subscriptionArn: new URL(envelope.UnsubscribeURL).searchParams.get('SubscriptionArn') ?? '',
      ...(envelope.Subject !== undefined && { subject: envelope.Subject }),
      message: envelope.Message,
      timestamp: envelope.Timestamp,
      attributes: envelope.MessageAttributes ?? {},
    });
  },
});
