import type { Resource } from '../../template';
import { arn, type Breaking, changed, compiled, role, statement } from '../good-service';

const subscription: Resource = { Type: 'AWS::SNS::Subscription', Properties: { Protocol: 'sqs', Endpoint: arn('Queue') } };

/** A schedule that invokes a function. */
export const schedule: Resource = {
  Type: 'AWS::Events::Rule',
  Properties: { ScheduleExpression: 'rate(1 minute)', Targets: [{ Id: 'pay', Arn: arn('Pay'), DeadLetterConfig: {} }] },
};

/** How messages and events arrive, and where they go that do not. */
export const delivery: Breaking = {
  'no-bus-by-accident': [['a bus of its own', compiled({ Bus: { Type: 'AWS::Events::EventBus' } })]],
  'no-default-bus': [
    ['a pattern without a bus', changed('Rule', { EventBusName: undefined })],
    ['a rule that names it', changed('Rule', { EventBusName: 'default' })],
    ['a role that may publish there', compiled({ PayRole: role(statement('events:PutEvents', 'arn:aws:events:::event-bus/default')) })],
  ],
  'dead-letter-per-target': [
    ['a rule', changed('Rule', { Targets: [{ Id: 'queue', Arn: arn('Queue') }] })],
    ['a subscription', compiled({ Subscription: subscription })],
    [
      'a stream',
      compiled({
        Stream: {
          Type: 'AWS::Lambda::EventSourceMapping',
          Properties: { StartingPosition: 'LATEST', FunctionResponseTypes: ['ReportBatchItemFailures'] },
        },
      }),
    ],
    ['a schedule', compiled({ Schedule: { Type: 'AWS::Scheduler::Schedule', Properties: { Target: { Arn: arn('Queue') } } } })],
  ],
  'dead-letter-per-asynchronous-function': [['a schedule that invokes a function', compiled({ Schedule: schedule })]],
  'dead-letter-per-queue': [['a queue without redrive', changed('Queue', { RedrivePolicy: undefined })]],
  'alarm-per-dead-letter-queue': [
    ['nobody watches', changed('DlqAlarm', { Dimensions: [] })],
    ['somebody watches something else', changed('DlqAlarm', { MetricName: 'SentMessageSize' })],
  ],
  'waiting-is-noticed': [
    ['a queue', changed('AgeAlarm', { Dimensions: [] })],
    ['a stream', compiled({ PayStream: { Type: 'AWS::Lambda::EventSourceMapping', Properties: { StartingPosition: 'LATEST' } } })],
  ],
  'alarms-have-a-runbook': [
    ['no description', changed('DlqAlarm', { AlarmDescription: undefined })],
    ['what is wrong, and no next step', changed('DlqAlarm', { AlarmDescription: 'Nobody was paid. Runbook:' })],
  ],
  'alarms-are-heard': [['nobody is told', changed('DlqAlarm', { AlarmActions: [] })]],
  'visibility-outlasts-the-function': [
    ['59 seconds for a function of 10', changed('Queue', { VisibilityTimeout: 59 })],
    ['the default', changed('Queue', { VisibilityTimeout: undefined })],
  ],
  'partial-batches': [['all or nothing', changed('PayQueue', { FunctionResponseTypes: undefined })]],
  'loops-on-purpose': [['a queue that feeds itself', compiled({ PayRole: role(statement('sqs:SendMessage', arn('Queue'))) })]],
};
