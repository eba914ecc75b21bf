import { type Compiled, type Found, listOf, ofType, type Rule, type Statement, target } from '../template';

const VISIBILITY_FACTOR = 6;
const DEFAULT_VISIBILITY = 30;
const DEFAULT_TIMEOUT = 3;

const queues = (compiled: Compiled): readonly Found[] => ofType(compiled, 'AWS::SQS::Queue');

/** Every place of a template that says "put here what failed". */
const deadLetterKeys = new Set(['deadLetterTargetArn', 'DeadLetterConfig', 'OnFailure']);

const namedIn = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];
  const own = target(value);

  return own === undefined ? Object.values(value).flatMap(namedIn) : [own];
};

const deadLetterTargets = (value: unknown): readonly string[] => {
  if (typeof value !== 'object' || value === null) return [];

  return Object.entries(value).flatMap(([key, child]) => (deadLetterKeys.has(key) ? namedIn(child) : deadLetterTargets(child)));
};

export const deadLetterPerQueue: Rule = {
  name: 'dead-letter-per-queue',
  why: 'A message that nobody can handle must not block the queue, nor vanish.',
  check: (compiled) => {
    const ends = new Set(deadLetterTargets(compiled.template.Resources));

    return queues(compiled)
      .filter(({ id, properties }) => properties.RedrivePolicy === undefined && !ends.has(id))
      .map(({ id }) => `${id} has no RedrivePolicy and is no dead letter queue itself.`);
  },
};

/** What alarms on a metric are about: the ids in their dimensions. */
const watchedBy = (compiled: Compiled, metric: string): ReadonlySet<string | undefined> =>
  new Set(
    ofType(compiled, 'AWS::CloudWatch::Alarm')
      .filter(({ properties }) => properties.MetricName === metric)
      .flatMap(({ properties }) => listOf(properties.Dimensions).map(({ Value }) => target(Value))),
  );

export const alarmPerDeadLetterQueue: Rule = {
  name: 'alarm-per-dead-letter-queue',
  why: 'A dead letter queue that nobody watches is a bin.',
  check: (compiled) => {
    const watched = watchedBy(compiled, 'ApproximateNumberOfMessagesVisible');
    const ends = new Set(deadLetterTargets(compiled.template.Resources));

    return queues(compiled)
      .filter(({ id }) => ends.has(id) && !watched.has(id))
      .map(({ id }) => `${id} has no alarm on ApproximateNumberOfMessagesVisible: the observability of @ecom/serverless makes one.`);
  },
};

export const waitingIsNoticed: Rule = {
  name: 'waiting-is-noticed',
  why: 'What is handled too slowly fails nowhere: it only waits, longer and longer.',
  check: (compiled) => {
    const queuesWatched = watchedBy(compiled, 'ApproximateAgeOfOldestMessage');
    const readersWatched = watchedBy(compiled, 'IteratorAge');

    return ofType(compiled, 'AWS::Lambda::EventSourceMapping').flatMap(({ id, properties }) => {
      const isStream = properties.StartingPosition !== undefined;
      const isWatched = isStream
        ? readersWatched.has(target(properties.FunctionName))
        : queuesWatched.has(target(properties.EventSourceArn));
      const metric = isStream ? 'IteratorAge' : 'ApproximateAgeOfOldestMessage';

      return isWatched ? [] : [`${id} has no alarm on ${metric}: the observability of @ecom/serverless makes one.`];
    });
  },
};

export const visibilityOutlastsTheFunction: Rule = {
  name: 'visibility-outlasts-the-function',
  why: `A message that becomes visible while it is being handled is handled twice: ${VISIBILITY_FACTOR} times the timeout leaves room for a batch window and retries.`,
  check: (compiled) =>
    ofType(compiled, 'AWS::Lambda::EventSourceMapping').flatMap(({ properties }) => {
      const queue = queues(compiled).find(({ id }) => id === target(properties.EventSourceArn));
      const consumer = ofType(compiled, 'AWS::Lambda::Function').find(({ id }) => id === target(properties.FunctionName));
      if (!queue || !consumer) return [];
      const visibility = Number(queue.properties.VisibilityTimeout ?? DEFAULT_VISIBILITY);
      const needed = VISIBILITY_FACTOR * Number(consumer.properties.Timeout ?? DEFAULT_TIMEOUT);

      return visibility >= needed
        ? []
        : [`${queue.id} hides a message for ${visibility} s, and ${consumer.id} needs ${needed} s: set VisibilityTimeout.`];
    }),
};

export const partialBatches: Rule = {
  name: 'partial-batches',
  why: 'One bad message of ten must not repeat the other nine.',
  check: (compiled) =>
    ofType(compiled, 'AWS::Lambda::EventSourceMapping')
      .filter(({ properties }) => !listOf(properties.FunctionResponseTypes).includes('ReportBatchItemFailures'))
      .map(({ id }) => `${id} does not report which items failed: set functionResponseType: ReportBatchItemFailures.`),
};

export const oneQueuePerStatement: Rule = {
  name: 'one-queue-per-statement',
  why: 'SQS refuses a policy with a statement about several queues, and the deployment with it.',
  check: (compiled) =>
    ofType(compiled, 'AWS::SQS::QueuePolicy')
      .filter(({ properties }) =>
        listOf<Statement>(properties.PolicyDocument?.Statement).some(({ Resource }) => listOf(Resource).length > 1),
      )
      .map(({ id }) => `${id} has a statement about several queues: the hardening of @ecom/serverless makes one for each.`),
};
