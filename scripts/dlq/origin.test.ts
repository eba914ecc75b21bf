import { describe, expect, it } from 'vitest';
import { type DeadLetter, type DeadLetterQueue, type Feed, toDeadLetter } from './model';
import { describeFeed, describeWay, wayBack } from './origin';

const arn = (service: string, name: string): string => `arn:aws:${service}:eu-west-1:111111111111:${name}`;
const orders = arn('sqs', 'orders');
const pay = arn('lambda', 'function:pay');
const queueFeed: Feed = { kind: 'queue', arn: orders };
const ruleFeed: Feed = { kind: 'rule', name: 'paid', targetArn: orders, isTransformed: false };
const functionFeed: Feed = { kind: 'function', functionArn: pay };
const streamFeed: Feed = {
  kind: 'stream',
  source: `${arn('dynamodb', 'table/rows')}/stream/2025`,
  functionArn: `${pay}:live`,
  batchSize: 10,
  filters: [],
};

const fedBy = (...feeds: readonly Feed[]): DeadLetterQueue => ({
  service: 'shop',
  name: 'dlq',
  url: 'https://q/1/dlq',
  arn: arn('sqs', 'dlq'),
  feeds,
});
const letter = (body: unknown, more: Partial<DeadLetter> = {}): DeadLetter => ({
  ...toDeadLetter({ MessageId: 'm1', ReceiptHandle: 'r1', Body: typeof body === 'string' ? body : JSON.stringify(body) }),
  ...more,
});

const batch = { shardId: 's1', startSequenceNumber: '1', endSequenceNumber: '3', streamArn: arn('dynamodb', 'table/rows'), batchSize: 3 };
const failedBatch = { requestContext: { functionArn: `${pay}:live` }, DDBStreamBatchInfo: batch };
const failedCall = { requestContext: { functionArn: `${pay}:$LATEST` }, requestPayload: { name: 'ann' } };

describe('the way back', () => {
  it.each<readonly [what: string, from: readonly [DeadLetterQueue, DeadLetter], way: string]>([
    ['of a queue that alone feeds it', [fedBy(queueFeed), letter('poison')], 'send it to the queue orders'],
    [
      'of one of several queues, which SQS names',
      [fedBy(queueFeed, { kind: 'queue', arn: arn('sqs', 'refunds') }), letter('x', { sourceArn: orders })],
      'send it to the queue orders',
    ],
    ['of a queue beside a rule', [fedBy(queueFeed, ruleFeed), letter('x')], 'send it to the queue orders'],
    ['of a rule', [fedBy(ruleFeed), letter('{}', { attributes: { TARGET_ARN: orders, RULE_ARN: 'r' } })], 'send it to the queue orders'],
    ['of a schedule', [fedBy(), letter('{}', { attributes: { TARGET_ARN: pay, SCHEDULE_ARN: 's' } })], 'invoke pay with it'],
    ['of a rule to a topic', [fedBy(), letter('{}', { attributes: { TARGET_ARN: arn('sns', 'news') } })], 'publish it to the topic news'],
    ['of a failed invocation', [fedBy(functionFeed, ruleFeed), letter(failedCall)], 'invoke pay with it'],
    ['of a failed batch', [fedBy(streamFeed), letter(failedBatch)], 'invoke pay with the records 1 to 3 of s1'],
    ['of the dead letter queue of a function', [fedBy(functionFeed), letter({ any: 1 })], 'invoke pay with it'],
    [
      'of a subscription',
      [fedBy({ kind: 'subscription', topicArn: arn('sns', 'news'), endpointArn: orders }), letter('x')],
      'send it to the queue orders',
    ],
  ])('%s', (_what, [queue, message], way) => {
    expect(describeWay(wayBack(queue, message))).toBe(way);
  });

  it('gives a function the payload that it had, and a batch the settings of its mapping', () => {
    expect(wayBack(fedBy(functionFeed), letter(failedCall))).toEqual({ kind: 'function', functionArn: pay, payload: '{"name":"ann"}' });
    expect(wayBack(fedBy(streamFeed), letter(failedBatch))).toMatchObject({ kind: 'records', stream: 'dynamodb', feed: { batchSize: 10 } });
  });

  it('does not take a message of a queue for a failure because it looks like one', () => {
    expect(wayBack(fedBy(queueFeed), letter(failedCall))).toMatchObject({ kind: 'queue' });
    expect(wayBack(fedBy(queueFeed), letter(failedBatch))).toMatchObject({ kind: 'queue' });
  });

  it.each<readonly [code: string, queue: DeadLetterQueue, letter: DeadLetter]>([
    ['DLQ_ORIGIN_UNKNOWN', fedBy(queueFeed, { kind: 'queue', arn: arn('sqs', 'refunds') }), letter('x')],
    ['DLQ_TARGET_UNSUPPORTED', fedBy(), letter('{}', { attributes: { TARGET_ARN: arn('states', 'stateMachine:flow') } })],
    ['DLQ_PAYLOAD_TRUNCATED', fedBy(), letter('{}', { attributes: { TARGET_ARN: orders, IS_PAYLOAD_TRUNCATED: 'true' } })],
  ])('%s: it stays', (code, queue, message) => {
    expect(() => wayBack(queue, message)).toThrow(expect.objectContaining({ code }));
  });

  it('leaves events alone that a rule changes on their way, where the dead letter is the event before', () => {
    const queue = fedBy({ kind: 'rule', name: 'paid', targetArn: orders, isTransformed: true });
    const message = letter('{}', { attributes: { TARGET_ARN: orders, RULE_ARN: 'r' } });

    expect(() => wayBack(queue, message, { keepsOriginalEvents: true })).toThrow(
      expect.objectContaining({ code: 'DLQ_INPUT_TRANSFORMED' }),
    );
    expect(wayBack(queue, message)).toMatchObject({ kind: 'queue' });
  });
});

it('says what feeds a queue', () => {
  expect([queueFeed, ruleFeed, functionFeed, streamFeed].map(describeFeed)).toEqual([
    'queue orders',
    'rule paid to orders',
    'function pay',
    'stream rows to pay',
  ]);
});
