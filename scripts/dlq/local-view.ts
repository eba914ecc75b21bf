import type { Deployment } from '@ecom/local-cloud';
import { type Engines, openClients } from './clients';
import type { Cloud } from './cloud';
import type { DeadLetterQueue, Feed } from './model';
import { DlqError } from './problem';

type Alarm = { readonly name: string; readonly state: string };

/** @returns what feeds the queue with this ARN, by what the local cloud has deployed. */
const feedsIn = (deployment: Deployment, arn: string): readonly Feed[] => [
  ...deployment.queues.filter(({ dlqArn }) => dlqArn === arn).map((queue): Feed => ({ kind: 'queue', arn: queue.arn })),
  ...deployment.mappings
    .filter(({ onFailureArn }) => onFailureArn === arn)
    .map(({ sourceArn: source, functionArn, batchSize, filters }): Feed => ({ kind: 'stream', source, functionArn, batchSize, filters })),
  ...deployment.functions
    .filter(({ asyncInvoke }) => asyncInvoke.onFailureArn === arn)
    .map((lambda): Feed => ({ kind: 'function', functionArn: lambda.arn })),
  ...deployment.rules.flatMap(({ name, targets }) =>
    targets
      .filter(({ dlqArn }) => dlqArn === arn)
      .map(
        (target): Feed => ({
          kind: 'rule',
          name,
          targetArn: target.arn,
          isTransformed: Boolean(target.input ?? target.inputPath ?? target.inputTransformer),
        }),
      ),
  ),
  ...deployment.schedules
    .filter(({ target }) => target.dlqArn === arn)
    .map(({ name, target }): Feed => ({ kind: 'schedule', name, targetArn: target.arn })),
  ...deployment.topics.flatMap((topic) =>
    topic.subscriptions
      .filter(({ dlqArn }) => dlqArn === arn)
      .map(({ endpoint }): Feed => ({ kind: 'subscription', topicArn: topic.arn, endpointArn: endpoint })),
  ),
];

/** @returns the queues that something names as the place for what fails. */
const deadLetterQueuesIn = (deployment: Deployment): readonly DeadLetterQueue[] =>
  deployment.queues
    .map(({ service, name, url, arn }) => ({ service, name, url, arn, feeds: feedsIn(deployment, arn) }))
    .filter(({ feeds }) => feeds.length > 0);

const readJson = async <T>(url: string): Promise<T> => (await (await fetch(url)).json()) as T;

const reach = async (statusUrl: string): Promise<Engines> => {
  try {
    const { urls } = await readJson<{ readonly urls?: Engines }>(`${statusUrl}/health`);
    if (urls) return urls;
  } catch (cause) {
    throw new DlqError(
      'DLQ_NO_PLATFORM',
      `No local cloud answers at ${statusUrl}: run \`pnpm start\`, name its ports with --port-base, or a stage on AWS with --stage.`,
      { cause },
    );
  }
  throw new DlqError('DLQ_NO_PLATFORM', `The local cloud at ${statusUrl} is still starting: try again in a moment.`);
};

/** The local cloud whose status page is at this address. @throws DlqError DLQ_NO_PLATFORM */
export const openLocal = async (statusUrl: string): Promise<Cloud> => {
  const engines = await reach(statusUrl);
  const deployment = await readJson<Deployment>(`${statusUrl}/deployment.json`);
  const alarmOf = async ({ name }: DeadLetterQueue): Promise<string | undefined> => {
    const { alarms = [] } = await readJson<{ readonly alarms?: readonly Alarm[] }>(`${statusUrl}/status.json`);
    const watching = deployment.alarms.filter(({ dimensions }) => dimensions['QueueName'] === name).map((alarm) => alarm.name);
    const states = alarms.filter((alarm) => watching.includes(alarm.name)).map(({ state }) => state);
    return states.includes('ALARM') ? 'ALARM' : states[0];
  };
  return { stage: 'local', clients: openClients(engines), queues: deadLetterQueuesIn(deployment), alarmOf, keepsOriginalEvents: false };
};
