import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { expect, inject } from 'vitest';

type Row = Readonly<Record<string, unknown>>;
type Queue = { readonly name: string; readonly url: string };
type Engine = 'cognito' | 'dynamodb' | 'events' | 'kinesis' | 'lambda' | 'queues' | 'scheduler' | 'workflows';
type Health = { readonly urls: Readonly<Record<Engine, string>> };
type Deployed = { readonly queues: readonly Queue[]; readonly tables: readonly { readonly service: string; readonly name: string }[] };
type Status = {
  readonly queues: readonly { readonly name: string; readonly isDlq: boolean; readonly waiting: number; readonly inFlight: number }[];
  readonly functions: readonly { readonly name: string; readonly invocations: number }[];
  readonly alarms: readonly { readonly name: string; readonly state: string }[];
};

const readJson = async <T>(path: string): Promise<T> => (await (await fetch(`${inject('statusUrl')}${path}`)).json()) as T;

/** What the status page shows. */
export const status = (): Promise<Status> => readJson<Status>('/status.json');
export const messagesIn = (queue: string): Promise<readonly { readonly body: string }[]> => readJson(`/queues/${queue}`);

type Step = {
  readonly state: string;
  readonly status: string;
  readonly compensates: boolean;
  readonly error?: string;
  readonly wait?: { readonly for: string; readonly until?: number };
};
export type ShownExecution = { readonly status: string; readonly states: readonly string[]; readonly steps: readonly Step[] };
type Machine = { readonly executions: readonly { readonly id: string; readonly name: string }[] };

/** An execution as the status page shows it, step by step. */
export const executionNamed = async (name: string): Promise<ShownExecution> => {
  const machines = await readJson<readonly Machine[]>('/executions.json');
  const found = machines.flatMap(({ executions }) => executions).find((execution) => execution.name === name);
  return readJson<ShownExecution>(`/executions/${encodeURIComponent(found?.id ?? '')}`);
};

const date = '20250101T000000Z';
const authorization = 'AWS4-HMAC-SHA256 Credential=local/20250101/us-east-1/local/aws4_request, SignedHeaders=host, Signature=local';

/** Asks an engine as the administrator of this machine, e.g. `Kinesis_20131202.PutRecord`. */
export const call = async <T>(engine: Engine, target: string, input: object): Promise<T> => {
  const { urls } = await readJson<Health>('/health');
  const version = engine === 'kinesis' || engine === 'cognito' ? '1.1' : '1.0';
  const headers = { 'content-type': `application/x-amz-json-${version}`, 'x-amz-target': target, 'x-amz-date': date, authorization };
  const response = await fetch(urls[engine], { method: 'POST', headers, body: JSON.stringify(input) });
  const answer = await response.text();
  if (!response.ok) throw new Error(`${target} answered ${response.status} ${answer}`);
  return (answer === '' ? undefined : JSON.parse(answer)) as T;
};

const queueNamed = async (name: string): Promise<string> => {
  const { queues } = await readJson<Deployed>('/deployment.json');
  return queues.find((queue) => queue.name === name)?.url ?? '';
};

/** Tells the local cloud that what is sent may be broken: it is meant to be. */
const onPurpose = 'broken-on-purpose';

/** Sends to a queue behind the back of those who usually do. */
export const sendTo = async (queue: string, body: string): Promise<void> => {
  await call('queues', 'AmazonSQS.SendMessage', {
    QueueUrl: await queueNamed(queue),
    MessageBody: body,
    MessageAttributes: { contract: { DataType: 'String', StringValue: onPurpose } },
  });
};

/** How long a failed message hides before it is tried again, so that five attempts need not take five minutes. */
export const hideFor = async (queue: string, seconds: number): Promise<void> => {
  const Attributes = { VisibilityTimeout: String(seconds) };
  await call('queues', 'AmazonSQS.SetQueueAttributes', { QueueUrl: await queueNamed(queue), Attributes });
};

export const empty = async (queue: string): Promise<void> => {
  await call('queues', 'AmazonSQS.PurgeQueue', { QueueUrl: await queueNamed(queue) });
};

export const putEvents = async (...entries: readonly object[]): Promise<void> => {
  expect(await call('events', 'AWSEvents.PutEvents', { Entries: entries })).toMatchObject({ FailedEntryCount: 0 });
};

/** Deletes a one-time schedule, as if the scheduler had lost it. */
export const loseSchedule = async (group: string, name: string): Promise<number> => {
  const { urls } = await readJson<Health>('/health');
  return (await fetch(`${urls.scheduler}/schedules/${name}?groupName=${group}`, { method: 'DELETE' })).status;
};

const tableOf = async (service: string, ending: string): Promise<string> => {
  const { tables } = await readJson<Deployed>('/deployment.json');
  return tables.find((table) => table.service === service && table.name.endsWith(ending))?.name ?? '';
};

/** Every row of a service's table. */
export const rowsOf = async (service: string, ending = ''): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  let from: object | undefined;
  do {
    const page: { readonly Items: readonly Row[]; readonly LastEvaluatedKey?: object } = await call('dynamodb', 'DynamoDB_20120810.Scan', {
      TableName: await tableOf(service, ending),
      ConsistentRead: true,
      ...(from && { ExclusiveStartKey: from }),
    });
    rows.push(...page.Items.map((item) => unmarshall(item as never)));
    from = page.LastEvaluatedKey;
  } while (from);
  return rows;
};

export const putRow = async (service: string, row: Row): Promise<void> => {
  await call('dynamodb', 'DynamoDB_20120810.PutItem', { TableName: await tableOf(service, ''), Item: marshall(row) });
};

const work = async () => {
  const { queues, functions } = await status();
  const waiting = queues.filter(({ isDlq }) => !isDlq).reduce((sum, { waiting: ready, inFlight }) => sum + ready + inFlight, 0);
  return { waiting, invocations: functions.reduce((sum, one) => sum + one.invocations, 0) };
};

const timesTheSame = 4;

/** Until queues are empty and no function has run for a second: whatever was to follow has followed. */
export const untilQuiet = async (): Promise<void> => {
  let before = await work();
  let unchanged = 0;
  const look = async () => {
    const now = await work();
    unchanged = now.waiting === 0 && now.invocations === before.invocations ? unchanged + 1 : 0;
    before = now;
    return unchanged;
  };
  await expect.poll(look, { interval: 300, timeout: 30_000 }).toBeGreaterThanOrEqual(timesTheSame);
};
