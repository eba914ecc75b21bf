import { localArn } from '../template/account';
import { generatedName, type HandlersByType, type ProvisionContext, type Resource } from './handler';
import { optional, recordIn, textIn } from './read';
import { ruleTarget, targetProperties } from './rule-target';

const dateOf = (text: string | undefined): Date | undefined => (text === undefined ? undefined : new Date(text));

const createSchedule = (resource: Resource, { draft }: ProvisionContext) => {
  const { properties } = resource;
  const name = textIn(properties, 'Name') ?? generatedName(resource);
  const group = textIn(properties, 'GroupName') ?? 'default';
  draft.schedules.push({
    group,
    name,
    expression: textIn(properties, 'ScheduleExpression') ?? '',
    timezone: textIn(properties, 'ScheduleExpressionTimezone') ?? 'UTC',
    enabled: textIn(properties, 'State') !== 'DISABLED',
    deleteAfterCompletion: textIn(properties, 'ActionAfterCompletion') === 'DELETE',
    ...optional('startAt', dateOf(textIn(properties, 'StartDate'))),
    ...optional('endAt', dateOf(textIn(properties, 'EndDate'))),
    target: ruleTarget(recordIn(properties, 'Target')),
  });
  return { ref: name, attributes: { Arn: localArn('scheduler', `schedule/${group}/${name}`) } };
};

const createGroup = (resource: Resource, { draft }: ProvisionContext) => {
  const name = textIn(resource.properties, 'Name') ?? generatedName(resource);
  draft.scheduleGroups.push(name);
  return { ref: name, attributes: { Arn: localArn('scheduler', `schedule-group/${name}`), State: 'ACTIVE' } };
};

export const schedules: HandlersByType = {
  'AWS::Scheduler::Schedule': {
    supports: [
      ...[
        'Name',
        'GroupName',
        'ScheduleExpression',
        'ScheduleExpressionTimezone',
        'State',
        'StartDate',
        'EndDate',
        'ActionAfterCompletion',
      ],
      ...targetProperties('Target'),
      'Target.RoleArn',
    ],
    harmless: {
      Description: 'a description',
      FlexibleTimeWindow: 'a schedule may always fire at the first moment of its window',
      KmsKeyArn: 'data stays on this machine',
    },
    create: createSchedule,
  },
  'AWS::Scheduler::ScheduleGroup': { supports: ['Name'], create: createGroup },
};
