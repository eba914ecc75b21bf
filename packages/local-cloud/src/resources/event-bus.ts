import { localArn, resourceOf } from '../template/account';
import { generatedName, type HandlersByType, type ProvisionContext, type Resource } from './handler';
import { jsonIn, listIn, optional, textIn } from './read';
import { ruleTarget, targetProperties } from './rule-target';

const createBus = ({ service, logicalId, properties }: Resource, { draft }: ProvisionContext) => {
  const name = textIn(properties, 'Name') ?? logicalId;
  const arn = localArn('events', `event-bus/${name}`);
  draft.buses.push({ service, logicalId, name, arn });
  return { ref: name, attributes: { Arn: arn, Name: name } };
};

/** A rule may name its bus or give the bus's ARN. */
const busNameOf = (bus: string): string => (bus.startsWith('arn:') ? resourceOf(bus).replace('event-bus/', '') : bus);

const createRule = (resource: Resource, { draft }: ProvisionContext) => {
  const { service, logicalId, properties } = resource;
  const name = textIn(properties, 'Name') ?? generatedName(resource);
  const busName = busNameOf(textIn(properties, 'EventBusName') ?? 'default');
  draft.rules.push({
    service,
    logicalId,
    name,
    busName,
    enabled: textIn(properties, 'State') !== 'DISABLED',
    ...optional('pattern', jsonIn(properties, 'EventPattern')),
    ...optional('schedule', textIn(properties, 'ScheduleExpression')),
    targets: listIn(properties, 'Targets').map(ruleTarget),
  });
  const path = busName === 'default' ? name : `${busName}/${name}`;
  return { ref: busName === 'default' ? name : `${busName}|${name}`, attributes: { Arn: localArn('events', `rule/${path}`) } };
};

export const eventBuses: HandlersByType = {
  'AWS::Events::EventBus': {
    supports: ['Name'],
    harmless: {
      Description: 'a description',
      DeadLetterConfig: 'only for events that cannot be encrypted',
      KmsKeyIdentifier: 'data stays on this machine',
      LogConfig: 'the status page shows every event',
      Policy: 'there is one account here',
    },
    create: createBus,
  },
  'AWS::Events::Rule': {
    supports: ['Name', 'EventBusName', 'EventPattern', 'ScheduleExpression', 'State', ...targetProperties('Targets')],
    harmless: {
      Description: 'a description',
      RoleArn: 'rules may reach every target here',
      'Targets.RoleArn': 'rules may reach every target here',
    },
    create: createRule,
  },
};
