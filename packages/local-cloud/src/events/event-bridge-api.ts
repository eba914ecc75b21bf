import type { RequestListener } from 'node:http';
import { type Guard, unguarded } from '../iam/guard';
import { AwsError, asAwsError } from '../runtime/aws-error';
import { bodyOf, type RunningServer, serve } from '../runtime/http-server';
import { busNameOf, type EventBus, ruleArn } from './event-bus';
import { type PutEventsEntry, putEvents } from './put-events';

type Input = {
  readonly Entries?: readonly PutEventsEntry[];
  readonly Name?: string;
  readonly EventBusName?: string;
  readonly Rule?: string;
};
type Operation = (bus: EventBus, input: Input) => unknown;

const known = (bus: EventBus, nameOrArn = 'default'): string => {
  const name = busNameOf(nameOrArn);
  if (!bus.has(name)) throw new AwsError('ResourceNotFoundException', `Event bus ${name} does not exist.`);
  return name;
};
const describeBus = (name: string) => ({ Name: name, Arn: `arn:aws:events:us-east-1:000000000000:event-bus/${name}` });
const rulesOf = (bus: EventBus, name: string) =>
  bus.rules(name).map((rule) => ({
    Name: rule.name,
    Arn: ruleArn(rule),
    EventBusName: name,
    State: rule.enabled ? 'ENABLED' : 'DISABLED',
    EventPattern: rule.pattern && JSON.stringify(rule.pattern),
    ScheduleExpression: rule.schedule,
  }));
const targetsOf = (bus: EventBus, name: string, rule = '') => {
  const found = bus.rules(name).find((candidate) => candidate.name === rule);
  if (!found) throw new AwsError('ResourceNotFoundException', `Rule ${rule} does not exist on EventBus ${name}.`);
  return found.targets.map(({ id, arn }) => ({ Id: id, Arn: arn }));
};

const OPERATIONS: Readonly<Record<string, Operation>> = {
  PutEvents: putEvents,
  DescribeEventBus: (bus, { Name }) => describeBus(known(bus, Name)),
  ListEventBuses: (bus) => ({ EventBuses: bus.names().map(describeBus) }),
  ListRules: (bus, { EventBusName }) => ({ Rules: rulesOf(bus, known(bus, EventBusName)) }),
  ListTargetsByRule: (bus, { EventBusName, Rule }) => ({ Targets: targetsOf(bus, known(bus, EventBusName), Rule) }),
};

/** The EventBridge API: publishing, and looking at what the templates declare. */
export const startEventBridgeApi = (port: number, bus: EventBus, guard: Guard = unguarded): Promise<RunningServer> => {
  const listener: RequestListener = async (request, response) => {
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/x-amz-json-1.1' }).end(JSON.stringify(body));
    try {
      const name = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
      const operation = OPERATIONS[name];
      if (!operation) throw new AwsError('UnknownOperationException', `The local EventBridge has no operation "${name}".`);
      answer(200, operation(bus, JSON.parse((await bodyOf(request)).toString('utf8') || '{}') as Input));
    } catch (error) {
      const { code, message, status } = asAwsError(error);
      answer(status, { __type: code, message });
    }
  };
  return serve(port, 'the EventBridge API', guard('events', listener));
};
