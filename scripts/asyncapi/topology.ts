import { join } from 'node:path';
import {
  type Described,
  type DescribedService,
  ofType,
  type References,
  record,
  records,
  referencesOf,
  type ThingId,
  texts,
} from '@ecom/diagrams';
import { loadConfiguration } from '../workspace/services';

/** A contract by its name and version. */
export type Named = { readonly name: string; readonly version: number };

/** Who does what with which message; `function` is the key, e.g. `placeBid`. */
export type Role = { readonly service: string; readonly function: string };
export type Publication = Role & { readonly bus: ThingId; readonly source: string; readonly name: string };
export type Consumption = Role & { readonly bus: ThingId; readonly rule: string; readonly source: string } & Named;
export type Reception = Role & { readonly from: ThingId } & Named;
export type Sending = Role & { readonly to: ThingId };
export type Mapping = Role & { readonly from: ThingId };

/** What travels between functions, read from the compiled templates. */
export type Topology = {
  readonly publications: readonly Publication[];
  readonly consumptions: readonly Consumption[];
  readonly receptions: readonly Reception[];
  readonly sendings: readonly Sending[];
  /** What queues and streams start, whether they say what travels there or not. */
  readonly mappings: readonly Mapping[];
  /** Roles that may publish anything. */
  readonly unbounded: readonly Role[];
};

type Reading = { readonly service: DescribedService; readonly refs: References };
type Declared = Readonly<Record<string, { readonly receives: readonly Named[] }>>;

const keyOf = (logicalId: string): string => logicalId.charAt(0).toLowerCase() + logicalId.slice(1).replace(/(LambdaFunction|Role)$/, '');

const functionOf = (id: ThingId): string => keyOf(id.split('/')[1] ?? '');

type Granted = Role & { readonly actions: readonly string[]; readonly resources: readonly ThingId[]; readonly condition: unknown };

const grants = ({ service, refs }: Reading): readonly Granted[] =>
  ofType(service.template, 'AWS::IAM::Role').flatMap(({ id, properties }) =>
    records(properties['Policies'])
      .flatMap((policy) => records(record(policy['PolicyDocument'])['Statement']))
      .map((statement) => ({
        service: service.name,
        function: keyOf(id),
        actions: texts(statement['Action']),
        resources: refs(statement['Resource']),
        // Whichever operator compares them.
        condition: Object.assign({}, ...Object.values(record(statement['Condition']))),
      })),
  );

const publishing = (granted: readonly Granted[]): readonly Granted[] =>
  granted.filter(({ actions }) => actions.includes('events:PutEvents'));

const publicationsOf = (granted: readonly Granted[]): readonly Publication[] =>
  publishing(granted).flatMap(({ service, function: key, resources: [bus], condition }) => {
    const [source = ''] = texts(record(condition)['events:source']);
    return bus ? texts(record(condition)['events:detail-type']).map((name) => ({ service, function: key, bus, source, name })) : [];
  });

const unboundedOf = (granted: readonly Granted[]): readonly Role[] =>
  publishing(granted).filter(({ condition }) => texts(record(condition)['events:detail-type']).length === 0);

const sendActions = /^(sqs:SendMessage|kinesis:PutRecords?)$/;

const sendingsOf = (granted: readonly Granted[]): readonly Sending[] =>
  granted
    .filter(({ actions }) => actions.some((action) => sendActions.test(action)))
    .flatMap(({ service, function: key, resources }) => resources.map((to) => ({ service, function: key, to })));

/** The functions that something starts: itself, or through a queue. */
const startedBy = ({ service, refs }: Reading, target: ThingId): readonly string[] => {
  const direct = target.endsWith('LambdaFunction') ? [functionOf(target)] : [];
  const mapped = ofType(service.template, 'AWS::Lambda::EventSourceMapping')
    .filter(({ properties }) => refs(properties['EventSourceArn']).includes(target))
    .flatMap(({ properties }) => refs(properties['FunctionName']).map(functionOf));
  return [...direct, ...mapped];
};

/** A pattern that lets every version through. */
export const UNVERSIONED = 0;

const versionsIn = (pattern: Readonly<Record<string, unknown>>): readonly number[] =>
  [record(record(pattern['detail'])['metadata'])['version'] ?? UNVERSIONED].flat().map(Number);

const consumptionsOf = (reading: Reading): readonly Consumption[] =>
  ofType(reading.service.template, 'AWS::Events::Rule').flatMap(({ id, properties }) => {
    const pattern = record(properties['EventPattern']);
    const [bus] = reading.refs(properties['EventBusName']);
    const started = records(properties['Targets']).flatMap((target) =>
      reading.refs(target['Arn']).flatMap((one) => startedBy(reading, one)),
    );
    const [source = ''] = texts(pattern['source']);
    if (!bus) return [];
    return started.flatMap((key) =>
      texts(pattern['detail-type']).flatMap((name) =>
        versionsIn(pattern).map((version) => ({ service: reading.service.name, function: key, bus, rule: id, source, name, version })),
      ),
    );
  });

const receptionsOf = ({ service, refs }: Reading, declared: Declared): readonly Reception[] =>
  ofType(service.template, 'AWS::Lambda::EventSourceMapping').flatMap(({ properties }) => {
    const [from] = refs(properties['EventSourceArn']);
    return refs(properties['FunctionName']).flatMap((id) => {
      const key = functionOf(id);
      const names = declared[key]?.receives ?? [];
      return from ? names.map((named) => ({ service: service.name, function: key, from, ...named })) : [];
    });
  });

const mappingsOf = ({ service, refs }: Reading): readonly Mapping[] =>
  ofType(service.template, 'AWS::Lambda::EventSourceMapping').flatMap(({ properties }) =>
    refs(properties['FunctionName']).flatMap((id) =>
      refs(properties['EventSourceArn']).map((from) => ({ service: service.name, function: functionOf(id), from })),
    ),
  );

const declaredIn = async (root: string, name: string): Promise<Declared> => {
  const { custom } = await loadConfiguration(join(root, 'services', name));
  return (custom?.['contracts'] ?? {}) as Declared;
};

/** Reads who publishes, consumes, sends and receives what. A queue that a rule fills carries events, and no contract of its own. */
export const readTopology = async (root: string, described: Described): Promise<Topology> => {
  const read = described.services.map(async (service) => {
    const reading = { service, refs: referencesOf(described, service) };
    const granted = grants(reading);
    return {
      publications: publicationsOf(granted),
      consumptions: consumptionsOf(reading),
      receptions: receptionsOf(reading, await declaredIn(root, service.name)),
      sendings: sendingsOf(granted),
      mappings: mappingsOf(reading),
      unbounded: unboundedOf(granted),
    };
  });
  const services = await Promise.all(read);
  const all = <Name extends keyof Topology>(name: Name) =>
    services.flatMap((service) => service[name] as readonly unknown[]) as unknown as Topology[Name];
  return {
    publications: all('publications'),
    consumptions: all('consumptions'),
    receptions: all('receptions'),
    sendings: all('sendings'),
    mappings: all('mappings'),
    unbounded: all('unbounded'),
  };
};

/** @returns the thing's id in a service's template. */
export const resourceId = (thing: ThingId): { readonly service: string; readonly id: string } => {
  const [service = '', id = ''] = thing.split('/');
  return { service, id };
};
