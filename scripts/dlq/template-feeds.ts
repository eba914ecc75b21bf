import type { Feed } from './model';

type Fields = Readonly<Record<string, unknown>>;
type Resource = { readonly Type: string; readonly Properties?: Fields };
export type StackTemplate = { readonly Resources: Readonly<Record<string, Resource>> };

/** Gives an ARN, or the nearest there is, for a value of a template. */
export type Resolve = (value: unknown) => string;

const fields = (value: unknown): Fields => (typeof value === 'object' && value !== null ? (value as Fields) : {});
const list = (value: unknown): readonly Fields[] => [value ?? []].flat().map(fields);
const number = (value: unknown, otherwise: number): number => (typeof value === 'number' ? value : otherwise);

type Reading = { readonly properties: Fields; readonly resolve: Resolve; readonly arn: string };

const patterns = (criteria: unknown): readonly Fields[] =>
  list(fields(criteria)['Filters']).flatMap(({ Pattern }) => (typeof Pattern === 'string' ? [JSON.parse(Pattern) as Fields] : []));

const onFailure = (properties: Fields): unknown => fields(fields(properties['DestinationConfig'])['OnFailure'])['Destination'];

const stream = ({ properties, resolve, arn }: Reading): readonly Feed[] => {
  if (resolve(onFailure(properties)) !== arn) return [];
  const filters = patterns(properties['FilterCriteria']);
  const batchSize = number(properties['BatchSize'], 100);
  return [
    { kind: 'stream', source: resolve(properties['EventSourceArn']), functionArn: resolve(properties['FunctionName']), batchSize, filters },
  ];
};

const rule = ({ properties, resolve, arn }: Reading): readonly Feed[] =>
  list(properties['Targets'])
    .filter((target) => resolve(fields(target['DeadLetterConfig'])['Arn']) === arn)
    .map((target) => ({
      kind: 'rule',
      name: String(properties['Name'] ?? ''),
      targetArn: resolve(target['Arn']),
      isTransformed: ['Input', 'InputPath', 'InputTransformer'].some((name) => name in target),
    }));

const schedule = ({ properties, resolve, arn }: Reading): readonly Feed[] => {
  const target = fields(properties['Target']);
  if (resolve(fields(target['DeadLetterConfig'])['Arn']) !== arn) return [];
  return [{ kind: 'schedule', name: String(properties['Name'] ?? ''), targetArn: resolve(target['Arn']) }];
};

const invocations = ({ properties, resolve, arn }: Reading): readonly Feed[] =>
  resolve(onFailure(properties)) === arn ? [{ kind: 'function', functionArn: resolve(properties['FunctionName']) }] : [];

const subscription = ({ properties, resolve, arn }: Reading): readonly Feed[] =>
  resolve(fields(properties['RedrivePolicy'])['deadLetterTargetArn']) === arn
    ? [{ kind: 'subscription', topicArn: resolve(properties['TopicArn']), endpointArn: resolve(properties['Endpoint']) }]
    : [];

const readers: Readonly<Record<string, (reading: Reading) => readonly Feed[]>> = {
  'AWS::Lambda::EventSourceMapping': stream,
  'AWS::Lambda::EventInvokeConfig': invocations,
  'AWS::Events::Rule': rule,
  'AWS::Scheduler::Schedule': schedule,
  'AWS::SNS::Subscription': subscription,
};

/** A function's own place for what failed: the message is the payload itself. */
const functionFeed = (id: string, { properties, resolve, arn }: Reading): readonly Feed[] =>
  resolve(fields(properties['DeadLetterConfig'])['TargetArn']) === arn
    ? [{ kind: 'function', functionArn: resolve({ 'Fn::GetAtt': [id, 'Arn'] }) }]
    : [];

const queueFeed = (id: string, { properties, resolve, arn }: Reading): readonly Feed[] =>
  resolve(fields(properties['RedrivePolicy'])['deadLetterTargetArn']) === arn
    ? [{ kind: 'queue', arn: resolve({ 'Fn::GetAtt': [id, 'Arn'] }) }]
    : [];

/** @returns what feeds the queue with this ARN, by a deployed template. */
export const feedsOfTemplate = ({ Resources }: StackTemplate, resolve: Resolve, arn: string): readonly Feed[] =>
  Object.entries(Resources).flatMap(([id, { Type, Properties = {} }]) => {
    const reading = { properties: Properties, resolve, arn };
    if (Type === 'AWS::Lambda::Function') return functionFeed(id, reading);
    return Type === 'AWS::SQS::Queue' ? queueFeed(id, reading) : (readers[Type]?.(reading) ?? []);
  });
