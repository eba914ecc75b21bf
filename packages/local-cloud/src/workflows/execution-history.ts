import type { Execution, RecordedEvent } from './state-machine';

type Details = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | undefined => (value === undefined ? undefined : JSON.stringify(value));

/** `arn:aws:states:::sqs:sendMessage.waitForTaskToken` -> `sqs`, `sendMessage.waitForTaskToken`; a function's ARN is `lambda`. */
const resourceOf = (resource: unknown): Details => {
  const arn = String(resource ?? '');
  const [, type, action] = /^arn:[^:]+:states:[^:]*:[^:]*:((?:aws-sdk:)?[^:]+):(.+)$/.exec(arn) ?? [];
  return type === undefined ? { resourceType: 'lambda', resource: arn } : { resourceType: type, resource: action };
};

const failure = ({ error, cause }: Details): Details => ({ error, cause });

type Shape = readonly [field: string, make: (event: RecordedEvent, execution: Execution) => Details];

/** Where an event of each kind tells its details (API reference, "HistoryEvent"). */
const shapes: Readonly<Record<string, Shape>> = {
  ExecutionStarted: ['executionStartedEventDetails', (_, { input, machine }) => ({ input, roleArn: machine.roleArn })],
  ExecutionSucceeded: ['executionSucceededEventDetails', ({ detail }) => ({ output: text(detail['output']) })],
  ExecutionFailed: ['executionFailedEventDetails', ({ detail }) => failure(detail)],
  ExecutionAborted: ['executionAbortedEventDetails', ({ detail }) => failure(detail)],
  ExecutionTimedOut: ['executionTimedOutEventDetails', ({ detail }) => failure(detail)],
  TaskScheduled: [
    'taskScheduledEventDetails',
    ({ detail }) => ({
      ...resourceOf(detail['resource']),
      region: 'us-east-1',
      parameters: text(detail['parameters']),
      timeoutInSeconds: detail['timeoutInSeconds'],
      heartbeatInSeconds: detail['heartbeatInSeconds'],
    }),
  ],
  TaskSubmitted: ['taskSubmittedEventDetails', ({ detail }) => ({ ...resourceOf(detail['resource']), output: text(detail['output']) })],
  TaskSucceeded: ['taskSucceededEventDetails', ({ detail }) => ({ ...resourceOf(detail['resource']), output: text(detail['output']) })],
  TaskFailed: ['taskFailedEventDetails', ({ detail }) => ({ ...resourceOf(detail['resource']), ...failure(detail) })],
  TaskTimedOut: ['taskTimedOutEventDetails', ({ detail }) => ({ ...resourceOf(detail['resource']), ...failure(detail) })],
  MapIterationStarted: ['mapIterationStartedEventDetails', ({ stateName, detail }) => ({ name: stateName, index: detail['index'] })],
  MapIterationSucceeded: ['mapIterationSucceededEventDetails', ({ stateName, detail }) => ({ name: stateName, index: detail['index'] })],
};

const entered: Shape = ['stateEnteredEventDetails', ({ stateName, detail }) => ({ name: stateName, input: text(detail['input']) })];
const exited: Shape = ['stateExitedEventDetails', ({ stateName, detail }) => ({ name: stateName, output: text(detail['output']) })];

const shapeOf = (type: string): Shape | undefined => {
  if (type.endsWith('StateEntered')) return entered;
  return type.endsWith('StateExited') ? exited : shapes[type];
};

/** The steps of an execution in the form of `GetExecutionHistory`. */
export const historyOf = (execution: Execution): readonly Details[] =>
  execution.events.map((event, index) => {
    const shape = shapeOf(event.type);
    const about = { id: index + 1, previousEventId: index, timestamp: event.at / 1000, type: event.type };
    return shape ? { ...about, [shape[0]]: shape[1](event, execution) } : about;
  });
