import type { Message } from '@aws-sdk/client-sqs';

type Pattern = Readonly<Record<string, unknown>>;

/** What puts messages into a dead letter queue, and where they would have gone. */
export type Feed =
  | { readonly kind: 'queue'; readonly arn: string }
  | { readonly kind: 'rule'; readonly name: string; readonly targetArn: string; readonly isTransformed: boolean }
  | { readonly kind: 'schedule'; readonly name: string; readonly targetArn: string }
  | { readonly kind: 'subscription'; readonly topicArn: string; readonly endpointArn: string }
  | { readonly kind: 'function'; readonly functionArn: string }
  | {
      readonly kind: 'stream';
      readonly source: string;
      readonly functionArn: string;
      readonly batchSize: number;
      readonly filters: readonly Pattern[];
    };

export type DeadLetterQueue = {
  readonly service: string;
  readonly name: string;
  readonly url: string;
  readonly arn: string;
  readonly feeds: readonly Feed[];
};

/** A message as SQS gives it, with what every command needs of it. */
export type DeadLetter = {
  readonly id: string;
  readonly receipt: string;
  readonly body: string;
  readonly received: number;
  readonly sentAt: Date;
  /** String attributes: what EventBridge, Scheduler and Lambda say about the failure. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Queue that SQS moved it from, where SQS says so. */
  readonly sourceArn?: string;
  readonly groupId?: string;
  readonly raw: Message;
};

/** The last part of an ARN: what people call the thing. */
export const nameOf = (arn: string): string => arn.split(/[:/]/).at(-1) ?? arn;

/** An ARN of a function without alias or version. */
export const functionOf = (arn: string): string => arn.split(':').slice(0, 7).join(':');

export const toDeadLetter = (raw: Message): DeadLetter => {
  const strings = Object.entries(raw.MessageAttributes ?? {}).flatMap(([name, { StringValue }]) =>
    StringValue === undefined ? [] : [[name, StringValue] as const],
  );
  const { ApproximateReceiveCount, SentTimestamp, DeadLetterQueueSourceArn, MessageGroupId } = raw.Attributes ?? {};
  return {
    id: raw.MessageId ?? '',
    receipt: raw.ReceiptHandle ?? '',
    body: raw.Body ?? '',
    received: Number(ApproximateReceiveCount ?? 0),
    sentAt: new Date(Number(SentTimestamp ?? 0)),
    attributes: Object.fromEntries(strings),
    ...(DeadLetterQueueSourceArn !== undefined && { sourceArn: DeadLetterQueueSourceArn }),
    ...(MessageGroupId !== undefined && { groupId: MessageGroupId }),
    raw,
  };
};
