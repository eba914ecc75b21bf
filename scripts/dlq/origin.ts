import { type DeadLetter, type DeadLetterQueue, type Feed, functionOf, nameOf } from './model';
import { DlqError } from './problem';

/** Where the records of a failed batch lie, as Lambda says it. */
export type BatchInfo = {
  readonly shardId: string;
  readonly startSequenceNumber: string;
  readonly endSequenceNumber: string;
  readonly streamArn: string;
  readonly batchSize: number;
};

export type StreamFeed = Extract<Feed, { readonly kind: 'stream' }>;

/** What has to be done so that a message is handled after all. */
export type Way =
  | { readonly kind: 'queue'; readonly arn: string }
  | { readonly kind: 'topic'; readonly arn: string }
  | { readonly kind: 'function'; readonly functionArn: string; readonly payload: string }
  | {
      readonly kind: 'records';
      readonly functionArn: string;
      readonly stream: 'dynamodb' | 'kinesis';
      readonly batch: BatchInfo;
      readonly feed?: StreamFeed;
    };

type Failure = {
  readonly requestContext?: { readonly functionArn?: string };
  readonly requestPayload?: unknown;
  readonly DDBStreamBatchInfo?: BatchInfo;
  readonly KinesisBatchInfo?: BatchInfo;
};

const parsed = (body: string): Failure => {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    return {};
  }
};

const feedsOf = <Kind extends Feed['kind']>({ feeds }: DeadLetterQueue, kind: Kind) =>
  feeds.filter((feed): feed is Extract<Feed, { readonly kind: Kind }> => feed.kind === kind);

/** A failed batch of a stream: the message says where the records are, not what they say. */
const recordsWay = (queue: DeadLetterQueue, { body }: DeadLetter): Way | undefined => {
  const { requestContext, DDBStreamBatchInfo, KinesisBatchInfo } = parsed(body);
  const batch = DDBStreamBatchInfo ?? KinesisBatchInfo;
  const functionArn = requestContext?.functionArn;
  const feeds = feedsOf(queue, 'stream');
  if (!batch || functionArn === undefined || feeds.length === 0) return undefined;
  const feed = feeds.find((one) => functionOf(one.functionArn) === functionOf(functionArn));
  return { kind: 'records', functionArn, stream: DDBStreamBatchInfo ? 'dynamodb' : 'kinesis', batch, ...(feed && { feed }) };
};

/** A failed asynchronous invocation: the message holds what the function was given. */
const invocationWay = (queue: DeadLetterQueue, { body }: DeadLetter): Way | undefined => {
  if (feedsOf(queue, 'function').length === 0) return undefined;
  const { requestContext, requestPayload } = parsed(body);
  if (requestContext?.functionArn === undefined || requestPayload === undefined) return undefined;
  return { kind: 'function', functionArn: requestContext.functionArn.replace(/:\$LATEST$/, ''), payload: JSON.stringify(requestPayload) };
};

/** @returns how to deliver a body to a target of EventBridge, Scheduler or SNS. @throws DlqError DLQ_TARGET_UNSUPPORTED */
const towards = (arn: string, body: string): Way => {
  const service = arn.split(':')[2];
  if (service === 'sqs') return { kind: 'queue', arn };
  if (service === 'sns') return { kind: 'topic', arn };
  if (service === 'lambda') return { kind: 'function', functionArn: arn, payload: body };
  throw new DlqError('DLQ_TARGET_UNSUPPORTED', `It was meant for ${arn}, and this tool delivers to queues, topics and functions only.`);
};

const targetWay = (queue: DeadLetterQueue, { attributes, body }: DeadLetter, keepsOriginalEvents: boolean): Way | undefined => {
  const arn = attributes['TARGET_ARN'];
  if (arn === undefined) return undefined;
  if (/^true$/i.test(attributes['IS_PAYLOAD_TRUNCATED'] ?? ''))
    throw new DlqError('DLQ_PAYLOAD_TRUNCATED', 'Its payload was cut off when it was put aside: it cannot be delivered whole.');
  const isTransformed = feedsOf(queue, 'rule').some((feed) => feed.targetArn === arn && feed.isTransformed);
  if (isTransformed && keepsOriginalEvents && attributes['RULE_ARN'] !== undefined)
    throw new DlqError(
      'DLQ_INPUT_TRANSFORMED',
      'Its rule changes events on their way, and what lies here is the event before: publish it to the bus again.',
    );
  return towards(arn, body);
};

const isFeeding = (queue: DeadLetterQueue, arn: string): boolean => feedsOf(queue, 'queue').some((feed) => feed.arn === arn);

const queueWay = (queue: DeadLetterQueue, { sourceArn }: DeadLetter): Way | undefined => {
  if (sourceArn !== undefined && isFeeding(queue, sourceArn)) return { kind: 'queue', arn: sourceArn };
  const [only, second] = feedsOf(queue, 'queue');
  return only && !second ? { kind: 'queue', arn: only.arn } : undefined;
};

const onlyWay = (queue: DeadLetterQueue, { body }: DeadLetter): Way | undefined => {
  const ways = queue.feeds.flatMap((feed): readonly Way[] => {
    if (feed.kind === 'subscription') return [towards(feed.endpointArn, body)];
    return feed.kind === 'function' ? [{ kind: 'function', functionArn: feed.functionArn, payload: body }] : [];
  });
  return ways.length === 1 ? ways[0] : undefined;
};

/**
 * Finds where a message came from by what it says of itself, then by what feeds its queue.
 * @throws DlqError when nobody can tell, or it cannot be delivered: the message stays where it is
 */
export const wayBack = (queue: DeadLetterQueue, letter: DeadLetter, { keepsOriginalEvents = false } = {}): Way => {
  const way =
    recordsWay(queue, letter) ??
    targetWay(queue, letter, keepsOriginalEvents) ??
    invocationWay(queue, letter) ??
    queueWay(queue, letter) ??
    onlyWay(queue, letter);
  if (way) return way;
  const feeds = queue.feeds.map(describeFeed).join(', ');
  throw new DlqError('DLQ_ORIGIN_UNKNOWN', `It does not say where it came from, and ${queue.name} is fed by ${feeds}.`);
};

export const describeFeed = (feed: Feed): string => {
  if (feed.kind === 'queue') return `queue ${nameOf(feed.arn)}`;
  if (feed.kind === 'function') return `function ${nameOf(functionOf(feed.functionArn))}`;
  if (feed.kind === 'stream') return `stream ${feed.source.split('/')[1] ?? feed.source} to ${nameOf(functionOf(feed.functionArn))}`;
  if (feed.kind === 'subscription') return `topic ${nameOf(feed.topicArn)} to ${nameOf(feed.endpointArn)}`;
  return `${feed.kind} ${feed.name} to ${nameOf(feed.targetArn)}`;
};

export const describeWay = (way: Way): string => {
  if (way.kind === 'queue') return `send it to the queue ${nameOf(way.arn)}`;
  if (way.kind === 'topic') return `publish it to the topic ${nameOf(way.arn)}`;
  const name = nameOf(functionOf(way.functionArn));
  if (way.kind === 'function') return `invoke ${name} with it`;
  return `invoke ${name} with the records ${way.batch.startSequenceNumber} to ${way.batch.endSequenceNumber} of ${way.batch.shardId}`;
};
