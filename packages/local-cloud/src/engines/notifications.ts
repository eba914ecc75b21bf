import type { Deliver } from '../model';
import type { BucketSpec, ObjectNotification } from '../resource-specs';
import { accountId, region } from '../template/account';
import type { MailEngine } from './mail';
import type { ObjectChange, QueuesEngine } from './queues';
import type { TopicMessage } from './queues/topic-message';

const eventNames = { created: 'ObjectCreated:Put', removed: 'ObjectRemoved:Delete' } as const;

const matchesEvent = (patterns: readonly string[], name: string): boolean =>
  patterns.some((pattern) => pattern === `s3:${name}` || (pattern.endsWith('*') && `s3:${name}`.startsWith(pattern.slice(0, -1))));

const isWanted = ({ events, prefix = '', suffix = '' }: ObjectNotification, { kind, key }: ObjectChange): boolean =>
  matchesEvent(events, eventNames[kind]) && key.startsWith(prefix) && key.endsWith(suffix);

/** Keys arrive encoded as in a form, as from S3. */
const encodedKey = (key: string): string => encodeURIComponent(key).replaceAll('%20', '+').replaceAll('%2F', '/');

const s3Event = ({ name, arn }: BucketSpec, { kind, key, size, etag, at }: ObjectChange): string => {
  const object = {
    key: encodedKey(key),
    ...(kind === 'created' && { size, eTag: etag.replaceAll('"', '') }),
    sequencer: at.toString(16).toUpperCase().padStart(16, '0'),
  };
  const record = {
    eventVersion: '2.1',
    eventSource: 'aws:s3',
    awsRegion: region,
    eventTime: new Date(at).toISOString(),
    eventName: eventNames[kind],
    userIdentity: { principalId: accountId },
    s3: { s3SchemaVersion: '1.0', configurationId: name, bucket: { name, ownerIdentity: { principalId: accountId }, arn }, object },
  };
  return JSON.stringify({ Records: [record] });
};

/** An event of AWS itself, for the default bus. */
export type ServiceEvent = {
  readonly source: string;
  readonly detailType: string;
  readonly resources: readonly string[];
  readonly detail: Readonly<Record<string, unknown>>;
};

const busEvent = ({ name, arn }: BucketSpec, { kind, key, size, etag }: ObjectChange): ServiceEvent => ({
  source: 'aws.s3',
  detailType: kind === 'created' ? 'Object Created' : 'Object Deleted',
  resources: [arn],
  detail: {
    version: '0',
    bucket: { name },
    object: { key, ...(kind === 'created' && { size, etag: etag.replaceAll('"', '') }) },
    reason: 'PutObject',
  },
});

export type BucketListeners = {
  readonly buckets: readonly BucketSpec[];
  readonly deliver: Deliver;
  /** Puts an event of AWS on the default bus. */
  readonly publish: (event: ServiceEvent) => Promise<void>;
  readonly onFailure: (error: unknown) => void;
};

/** Sends the changes of objects where the templates' buckets say. */
export const connectBuckets = (queues: QueuesEngine, { buckets, deliver, publish, onFailure }: BucketListeners): void =>
  queues.onObjectChange((change) => {
    const bucket = buckets.find(({ name }) => name === change.bucket);
    for (const notification of bucket?.notifications ?? []) {
      if (!bucket || !isWanted(notification, change)) continue;
      const { target } = notification;
      const sent =
        target.kind === 'eventbridge'
          ? publish(busEvent(bucket, change))
          : deliver(target.arn, s3Event(bucket, change), { as: { service: 's3.amazonaws.com', sourceArn: bucket.arn } });
      sent.catch(onFailure);
    }
  });

const snsEvent = (message: TopicMessage): string => {
  const unsubscribe = `https://sns.${region}.amazonaws.com/?Action=Unsubscribe&SubscriptionArn=${message.subscriptionArn}`;
  const sns = {
    Type: 'Notification',
    MessageId: message.messageId,
    TopicArn: message.topicArn,
    Subject: message.subject ?? null,
    Message: message.message,
    Timestamp: message.timestamp,
    SignatureVersion: '1',
    Signature: 'local',
    SigningCertUrl: `https://sns.${region}.amazonaws.com/local.pem`,
    UnsubscribeUrl: unsubscribe,
    MessageAttributes: message.attributes,
  };
  return JSON.stringify({
    Records: [{ EventSource: 'aws:sns', EventVersion: '1.0', EventSubscriptionArn: message.subscriptionArn, Sns: sns }],
  });
};

export type TopicListeners = { readonly deliver: Deliver; readonly mail: MailEngine; readonly onFailure: (error: unknown) => void };

/** Sends messages of topics to the functions and mailboxes that subscribed to them. */
export const connectTopics = (queues: QueuesEngine, { deliver, mail, onFailure }: TopicListeners): void =>
  queues.onTopicMessage((message) => {
    const subject = message.subject ?? 'AWS Notification Message';
    const sent =
      message.protocol === 'lambda'
        ? deliver(message.endpoint, snsEvent(message), { as: { service: 'sns.amazonaws.com', sourceArn: message.topicArn } })
        : mail.deliver({ from: 'no-reply@sns.amazonaws.com', to: message.endpoint, subject, text: message.message });
    sent.catch(onFailure);
  });
