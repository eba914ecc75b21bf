import { listOf, ofType, type Rule, textOf } from '../template';

const alarms = ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm'];

export const alarmsHaveARunbook: Rule = {
  name: 'alarms-have-a-runbook',
  why: 'Who is woken at night needs the next step, not a metric.',
  check: (compiled) =>
    ofType(compiled, ...alarms)
      .filter(({ properties }) => !/Runbook: \S/.test(textOf(properties.AlarmDescription)))
      .map(({ id }) => `${id} says not what to do: end its AlarmDescription with "Runbook: …".`),
};

export const alarmsAreHeard: Rule = {
  name: 'alarms-are-heard',
  why: 'An alarm that tells nobody is a colour on a page that nobody has open.',
  check: (compiled) =>
    ofType(compiled, ...alarms)
      .filter(({ properties }) => listOf(properties.AlarmActions).length === 0)
      .map(({ id }) => `${id} tells nobody: set AlarmActions to \${param:alarmTopicArn}.`),
};
