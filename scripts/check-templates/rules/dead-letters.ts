import { type Compiled, type Found, listOf, ofType, type Rule, target } from '../template';

const targetsWithout = ({ id, properties }: Found): readonly string[] =>
  listOf(properties.Targets ?? properties.Target)
    .filter(({ DeadLetterConfig }) => DeadLetterConfig === undefined)
    .map(({ Id }) => `${id} has a target ${Id ?? ''} without DeadLetterConfig.`);

const hasNoFailureDestination = ({ properties }: Found): boolean => properties.DestinationConfig?.OnFailure === undefined;

const readsStream = ({ properties }: Found): boolean => properties.StartingPosition !== undefined;

export const deadLetterPerTarget: Rule = {
  name: 'dead-letter-per-target',
  why: 'What cannot be delivered must lie somewhere, or it never happened.',
  check: (compiled) => [
    ...ofType(compiled, 'AWS::Events::Rule', 'AWS::Scheduler::Schedule').flatMap(targetsWithout),
    ...ofType(compiled, 'AWS::SNS::Subscription')
      .filter(({ properties }) => ['lambda', 'sqs'].includes(properties.Protocol ?? '') && properties.RedrivePolicy === undefined)
      .map(({ id }) => `${id} has no RedrivePolicy.`),
    ...ofType(compiled, 'AWS::Lambda::EventSourceMapping')
      .filter((mapping) => readsStream(mapping) && hasNoFailureDestination(mapping))
      .map(({ id }) => `${id} reads a stream without DestinationConfig.OnFailure.`),
  ],
};

const asynchronousTargets = (compiled: Compiled): ReadonlySet<string> => {
  const rules = ofType(compiled, 'AWS::Events::Rule', 'AWS::Scheduler::Schedule').flatMap(({ properties }) =>
    listOf(properties.Targets ?? properties.Target).map(({ Arn }) => Arn),
  );
  const subscriptions = ofType(compiled, 'AWS::SNS::Subscription').map(({ properties }) => properties.Endpoint);
  const buckets = ofType(compiled, 'AWS::S3::Bucket').flatMap(({ properties }) =>
    listOf(properties.NotificationConfiguration?.LambdaConfigurations).map(({ Function: handler }) => handler),
  );

  return new Set([...rules, ...subscriptions, ...buckets].flatMap((arn) => target(arn) ?? []));
};

export const deadLetterPerAsynchronousFunction: Rule = {
  name: 'dead-letter-per-asynchronous-function',
  why: 'Lambda drops an asynchronous invocation after its retries unless it is told where to put it.',
  check: (compiled) => {
    const invoked = asynchronousTargets(compiled);
    const covered = new Set(
      ofType(compiled, 'AWS::Lambda::EventInvokeConfig')
        .filter((config) => !hasNoFailureDestination(config))
        .map(({ properties }) => target(properties.FunctionName)),
    );

    return ofType(compiled, 'AWS::Lambda::Function')
      .filter(({ id, properties }) => invoked.has(id) && !covered.has(id) && properties.DeadLetterConfig === undefined)
      .map(({ id }) => `${id} is invoked asynchronously and has neither a failure destination nor a dead letter queue.`);
  },
};
