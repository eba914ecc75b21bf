import type { Thing, ThingKind } from './system';
import { type DescribedService, ofType, type Properties, record, text, thingId } from './template';

type Kind = { readonly kind: ThingKind; readonly name: string; readonly suffix: RegExp };

const kinds: Readonly<Record<string, Kind>> = {
  'AWS::ApiGatewayV2::Api': { kind: 'api', name: 'Name', suffix: /Api$/ },
  'AWS::ApiGateway::RestApi': { kind: 'api', name: 'Name', suffix: /Api$/ },
  'AWS::AppSync::GraphQLApi': { kind: 'api', name: 'Name', suffix: /Api$/ },
  'AWS::Lambda::Function': { kind: 'function', name: 'FunctionName', suffix: /LambdaFunction$/ },
  'AWS::StepFunctions::StateMachine': { kind: 'machine', name: 'StateMachineName', suffix: /(StateMachine|StepFunctions.*)$/ },
  'AWS::DynamoDB::Table': { kind: 'table', name: 'TableName', suffix: /Table$/ },
  'AWS::S3::Bucket': { kind: 'bucket', name: 'BucketName', suffix: /Bucket$/ },
  'AWS::SQS::Queue': { kind: 'queue', name: 'QueueName', suffix: /Queue$/ },
  'AWS::Kinesis::Stream': { kind: 'stream', name: 'Name', suffix: /Stream$/ },
  'AWS::Events::EventBus': { kind: 'bus', name: 'Name', suffix: /Bus$/ },
  'AWS::SNS::Topic': { kind: 'topic', name: 'TopicName', suffix: /Topic$/ },
  'AWS::Cognito::UserPool': { kind: 'accounts', name: 'UserPoolName', suffix: /$/ },
  'AWS::Scheduler::ScheduleGroup': { kind: 'schedules', name: 'Name', suffix: /$/ },
};

/** The framework's own bucket for code. */
const ignored = new Set(['ServerlessDeploymentBucket']);

const words = (name: string): string =>
  name
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase();

const fixedLabels: Readonly<Partial<Record<ThingKind, string>>> = {
  bus: 'event bus',
  accounts: 'accounts',
  schedules: 'schedules',
};

const protocols: Readonly<Record<string, string>> = { HTTP: 'HTTP API', WEBSOCKET: 'WebSocket API' };

const apiLabel = (type: string, { ProtocolType }: Properties): string => {
  if (type === 'AWS::AppSync::GraphQLApi') return 'GraphQL API';
  return protocols[text(ProtocolType)] ?? 'REST API';
};

/** The deployed name without what says service and stage; the logical id where there is none. */
const ownName = ({ name, stage, template }: DescribedService, id: string, kind: Kind): string => {
  const given = template.Resources[id]?.Properties?.[kind.name];
  const full = text(given) || text(record(given)['Fn::Sub']);
  const [, own = ''] = full.split(`-${name}-${stage}-`);
  const short = own.replace(/-?\$\{.*$/, '');
  return words(short || id.replace(kind.suffix, '') || id);
};

const withKind = (name: string, kind: ThingKind): string => (kind === 'stream' || kind === 'topic' ? `${name} ${kind}` : name);

const labelOf = (service: DescribedService, id: string, type: string): string => {
  const kind = kinds[type] as Kind;
  const properties = service.template.Resources[id]?.Properties ?? {};
  if (kind.kind === 'api') return apiLabel(type, properties);
  return fixedLabels[kind.kind] ?? withKind(ownName(service, id, kind), kind.kind);
};

const notes: Readonly<Partial<Record<ThingKind, string>>> = {
  table: 'table',
  bucket: 'bucket',
  queue: 'queue',
  stream: 'Kinesis',
  bus: 'EventBridge',
  topic: 'SNS',
  accounts: 'Cognito',
  schedules: 'Scheduler',
  machine: 'state machine',
};

/** Queues that other resources name as the place for what fails. */
const deadLetterIds = ({ template }: DescribedService): ReadonlySet<string> => {
  const named: string[] = [];
  const collect = (value: unknown, isTarget: boolean): void => {
    if (typeof value !== 'object' || value === null) return;
    if (isTarget)
      named.push(
        ...JSON.stringify(value)
          .matchAll(/"(?:Ref|Fn::GetAtt)":\[?"(\w+)/g)
          .map(([, id = '']) => id),
      );
    for (const [key, inner] of Object.entries(value)) collect(inner, /^(deadLetterTargetArn|DeadLetterConfig|OnFailure)$/.test(key));
  };
  collect(template.Resources, false);
  return new Set(named);
};

const alarmsOn = ({ template }: DescribedService, id: string): readonly string[] =>
  ofType(template, 'AWS::CloudWatch::Alarm')
    .filter(({ properties }) => JSON.stringify([properties['Dimensions'], properties['Metrics']]).includes(`"${id}"`))
    .map((alarm) => alarm.id)
    .toSorted();

const timers = (service: DescribedService): readonly Thing[] =>
  ofType(service.template, 'AWS::Events::Rule', 'AWS::Scheduler::Schedule')
    .filter(({ properties }) => text(properties['ScheduleExpression']) !== '')
    .map(({ id, properties }) => ({
      id: thingId(service.name, id),
      service: service.name,
      kind: 'timer',
      label: text(properties['ScheduleExpression'])
        .replace(/^rate\((.*)\)$/, 'every $1')
        .replace(/^every 1 /, 'every '),
      alarms: [],
      isDeadLetters: false,
    }));

/** @returns what a service owns and is worth drawing. */
export const thingsIn = (service: DescribedService): readonly Thing[] => {
  const dead = deadLetterIds(service);
  const owned = Object.entries(service.template.Resources).flatMap(([id, { Type }]): readonly Thing[] => {
    const kind = kinds[Type]?.kind;
    if (!kind || ignored.has(id)) return [];
    const note = notes[kind];
    const isDeadLetters = kind === 'queue' && dead.has(id);
    const common = { id: thingId(service.name, id), service: service.name, kind, label: labelOf(service, id, Type) };
    return [{ ...common, ...(note !== undefined && { note }), alarms: alarmsOn(service, id), isDeadLetters }];
  });
  return [...owned, ...timers(service)];
};
