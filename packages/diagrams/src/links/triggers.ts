import type { References } from '../references';
import type { Link } from '../system';
import {
  type DescribedService,
  type Found,
  ofType,
  type Properties,
  record,
  records,
  type ThingId,
  text,
  texts,
  thingId,
} from '../template';

type Reading = { readonly service: DescribedService; readonly refs: References };

const failing = (from: readonly ThingId[], to: readonly ThingId[]): readonly Link[] =>
  from.flatMap((source) => to.map((target) => ({ from: source, to: target, kind: 'fails', labels: [] }) as const));

const deadLetters = ({ refs }: Reading, properties: Properties): readonly ThingId[] =>
  refs([properties['DeadLetterConfig'], record(properties['DestinationConfig'])['OnFailure']]);

const mapping = (reading: Reading, { properties }: Found): readonly Link[] => {
  const [from] = reading.refs(properties['EventSourceArn']);
  const to = reading.refs(properties['FunctionName']);
  if (!from) return [];
  return [
    ...to.map((target) => ({ from, to: target, kind: 'triggers', labels: [] }) as const),
    ...failing(to, deadLetters(reading, properties)),
  ];
};

const eventsIn = (properties: Properties): readonly string[] => texts(record(properties['EventPattern'])['detail-type']);

const rule = (reading: Reading, { id, properties }: Found): readonly Link[] => {
  const [bus] = reading.refs(properties['EventBusName']);
  const from = text(properties['ScheduleExpression']) === '' ? bus : thingId(reading.service.name, id);
  return records(properties['Targets'] ?? properties['Target']).flatMap((target) => {
    const to = reading.refs(target['Arn']);
    const links = from ? to.map((one) => ({ from, to: one, kind: 'triggers', labels: eventsIn(properties) }) as const) : [];
    return [...links, ...failing(from ? [from] : [], deadLetters(reading, target))];
  });
};

const redrive = ({ service, refs }: Reading, { id, properties }: Found): readonly Link[] =>
  failing([thingId(service.name, id)], refs(record(properties['RedrivePolicy'])['deadLetterTargetArn']));

const notifications = ({ service, refs }: Reading, { id, properties }: Found): readonly Link[] =>
  refs(properties['NotificationConfiguration']).map((to) => ({ from: thingId(service.name, id), to, kind: 'triggers', labels: [] }));

const subscription = (reading: Reading, { properties }: Found): readonly Link[] => {
  const topics = reading.refs(properties['TopicArn']);
  const to = reading.refs(properties['Endpoint']);
  const deadLettered = failing(topics, reading.refs(properties['RedrivePolicy']));
  return [...topics.flatMap((from) => to.map((one) => ({ from, to: one, kind: 'triggers', labels: [] }) as const)), ...deadLettered];
};

const invocations = (reading: Reading, { properties }: Found): readonly Link[] =>
  failing(reading.refs(properties['FunctionName']), deadLetters(reading, properties));

/** A function's own place for calls that nobody waits for and that failed for good. */
const ownDeadLetters = ({ service, refs }: Reading, { id, properties }: Found): readonly Link[] =>
  failing([thingId(service.name, id)], refs(properties['DeadLetterConfig']));

/** @returns what starts what without being asked, and where it goes when it fails. */
export const triggerLinks = (service: DescribedService, refs: References): readonly Link[] => {
  const reading = { service, refs };
  const each = (types: readonly string[], read: (reading: Reading, found: Found) => readonly Link[]) =>
    ofType(service.template, ...types).flatMap((found) => read(reading, found));
  return [
    ...each(['AWS::Lambda::EventSourceMapping'], mapping),
    ...each(['AWS::Events::Rule', 'AWS::Scheduler::Schedule'], rule),
    ...each(['AWS::SQS::Queue'], redrive),
    ...each(['AWS::S3::Bucket'], notifications),
    ...each(['AWS::SNS::Subscription'], subscription),
    ...each(['AWS::Lambda::EventInvokeConfig'], invocations),
    ...each(['AWS::Lambda::Function'], ownDeadLetters),
  ];
};
