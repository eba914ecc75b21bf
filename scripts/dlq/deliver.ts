import { InvokeCommand } from '@aws-sdk/client-lambda';
import { PublishCommand } from '@aws-sdk/client-sns';
import { GetQueueUrlCommand, type MessageAttributeValue, SendMessageCommand } from '@aws-sdk/client-sqs';
import type { Clients } from './clients';
import { type DeadLetter, functionOf, nameOf } from './model';
import type { BatchInfo, Way } from './origin';
import { DlqError } from './problem';
import { type EventRecord, recordsOf } from './stream-records';

/** `rest`: the message for what is still not handled, which takes the place of the one that was. */
export type Delivered = { readonly handled: number; readonly rest?: string; readonly problem?: string };

const aboutFailure =
  /^(ERROR_|RULE_ARN|TARGET_ARN|SCHEDULE_ARN|EXECUTION_|RETRY_ATTEMPTS|IS_PAYLOAD_TRUNCATED|RequestID|ErrorCode|ErrorMessage)/;

const ownAttributes = ({ raw }: DeadLetter): Record<string, MessageAttributeValue> =>
  Object.fromEntries(Object.entries(raw.MessageAttributes ?? {}).filter(([name]) => !aboutFailure.test(name)));

const sendToQueue = async ({ sqs }: Clients, arn: string, letter: DeadLetter): Promise<Delivered> => {
  const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: nameOf(arn) }));
  const fifo = arn.endsWith('.fifo') ? { MessageGroupId: letter.groupId ?? letter.id, MessageDeduplicationId: letter.id } : {};
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: letter.body, MessageAttributes: ownAttributes(letter), ...fifo }));
  return { handled: 1 };
};

const publish = async ({ sns }: Clients, TopicArn: string, { body }: DeadLetter): Promise<Delivered> => {
  await sns.send(new PublishCommand({ TopicArn, Message: body }));
  return { handled: 1 };
};

type Answer = { readonly failed?: string; readonly payload?: unknown };

/** Waits for the outcome: a message leaves its queue only when the function has handled it. */
const invoke = async ({ lambda }: Clients, functionArn: string, payload: string): Promise<Answer> => {
  const { FunctionError, Payload } = await lambda.send(new InvokeCommand({ FunctionName: functionArn, Payload: Buffer.from(payload) }));
  const text = Payload ? Buffer.from(Payload).toString('utf8') : '';
  const answer = text === '' ? undefined : (JSON.parse(text) as { readonly errorType?: string; readonly errorMessage?: string } | null);
  return FunctionError === undefined
    ? { payload: answer }
    : { failed: `${answer?.errorType ?? FunctionError}: ${answer?.errorMessage ?? ''}` };
};

const failedAgain = (functionArn: string, reason: string): string => `${nameOf(functionOf(functionArn))} failed again: ${reason}`;

const invokeWith = async (clients: Clients, functionArn: string, payload: string): Promise<Delivered> => {
  const { failed } = await invoke(clients, functionArn, payload);
  if (failed !== undefined) throw new DlqError('DLQ_TARGET_FAILED', failedAgain(functionArn, failed));
  return { handled: 1 };
};

type Failures = { readonly batchItemFailures?: readonly { readonly itemIdentifier?: string }[] } | null | undefined;

/** Index of the first record that is not handled; the number of records when all are. */
export const firstFailed = (records: readonly EventRecord[], { failed, payload }: Answer): number => {
  if (failed !== undefined) return 0;
  const ids = ((payload as Failures)?.batchItemFailures ?? []).map(({ itemIdentifier }) => itemIdentifier);
  if (ids.length === 0) return records.length;
  const positions = ids.map((id) => records.findIndex(({ sequenceNumber }) => sequenceNumber === id));
  return positions.includes(-1) ? 0 : Math.min(...positions);
};

/** The same message for the records from `first` on. */
const narrowed = (body: string, records: readonly EventRecord[], first: number): string => {
  const message = JSON.parse(body) as Record<string, unknown>;
  const key = 'DDBStreamBatchInfo' in message ? 'DDBStreamBatchInfo' : 'KinesisBatchInfo';
  const info = message[key] as BatchInfo;
  const batch = {
    ...info,
    startSequenceNumber: records[first]?.sequenceNumber ?? info.startSequenceNumber,
    batchSize: records.length - first,
  };
  return JSON.stringify({ ...message, [key]: batch });
};

type RecordsWay = Extract<Way, { readonly kind: 'records' }>;

const USUAL_BATCH = 100;

const replay = async (clients: Clients, way: RecordsWay, { body }: DeadLetter): Promise<Delivered> => {
  const records = await recordsOf(clients, way);
  const size = way.feed?.batchSize ?? USUAL_BATCH;
  for (let start = 0; start < records.length; start += size) {
    const batch = records.slice(start, start + size);
    const answer = await invoke(clients, way.functionArn, JSON.stringify({ Records: batch.map(({ event }) => event) }));
    const first = firstFailed(batch, answer);
    if (first === batch.length) continue;
    const problem = failedAgain(way.functionArn, answer.failed ?? `it could not handle the record ${batch[first]?.sequenceNumber}`);
    if (start + first === 0) throw new DlqError('DLQ_TARGET_FAILED', problem);
    return { handled: start + first, rest: narrowed(body, records, start + first), problem };
  }
  return { handled: records.length };
};

/** Brings a message where it was meant to go. @throws DlqError and errors of AWS: then nothing was handled */
export const deliver = (clients: Clients, way: Way, letter: DeadLetter): Promise<Delivered> => {
  if (way.kind === 'queue') return sendToQueue(clients, way.arn, letter);
  if (way.kind === 'topic') return publish(clients, way.arn, letter);
  return way.kind === 'function' ? invokeWith(clients, way.functionArn, way.payload) : replay(clients, way, letter);
};
