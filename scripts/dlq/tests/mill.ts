import { type LocalCloud, startLocalCloud } from '@ecom/local-cloud';
import { freeBase } from '../../platform-client/open-platform';
import type { Peeked, QueueRow } from '../look';
import type { DlqArguments } from '../options';
import type { Outcome } from '../redrive';
import { runDlq } from '../run';
import { type FailingService, failingService } from './failing-service';

type Command = DlqArguments extends infer One ? (One extends DlqArguments ? Omit<One, 'stage' | 'portBase' | 'json'> : never) : never;
type Ended = { readonly code: number; readonly out: string; readonly err: string };
type Redrive = { readonly max?: number; readonly dryRun?: boolean; readonly rate?: number };
type Engine = 'queues' | 'dynamodb' | 'kinesis' | 'events';

const authorization = 'AWS4-HMAC-SHA256 Credential=local/20250101/us-east-1/local/aws4_request, SignedHeaders=host, Signature=local';

export const outcomes = ({ out }: Ended): readonly Outcome[] => JSON.parse(out) as readonly Outcome[];

const commands = (service: FailingService, portBase: number) => {
  const dlq = async (command: Command, { json = true, signal = new AbortController().signal } = {}): Promise<Ended> => {
    const said = { out: '', err: '' };
    const io = { out: (text: string) => (said.out += text), err: (text: string) => (said.err += text), signal, root: service.root };
    const code = await runDlq({ ...command, stage: 'local', portBase, json } as DlqArguments, io);
    return { code, ...said };
  };
  const list = async (): Promise<readonly QueueRow[]> => JSON.parse((await dlq({ command: 'list' })).out) as readonly QueueRow[];
  return {
    dlq,
    list,
    redrive: (queue: string, more: Redrive = {}, signal?: AbortSignal) =>
      dlq({ command: 'redrive', queue, max: 100, dryRun: false, ...more }, signal ? { signal } : {}),
    depth: async (queue: string) => (await list()).find((row) => row.queue === `mill/${queue}`)?.depth,
    peek: async (queue: string, raw = false) => JSON.parse((await dlq({ command: 'peek', queue, max: 10, raw })).out) as readonly Peeked[],
  };
};

const calls = ({ urls }: LocalCloud) => {
  const call = async <T>(engine: Engine, target: string, input: object): Promise<T> => {
    const version = engine === 'kinesis' || engine === 'events' ? '1.1' : '1.0';
    const headers = {
      'content-type': `application/x-amz-json-${version}`,
      'x-amz-target': target,
      'x-amz-date': '20250101T000000Z',
      authorization,
    };
    const answer = await fetch(urls[engine], { method: 'POST', headers, body: JSON.stringify(input) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${target} answered ${answer.status} ${text}`);
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };
  const urlOf = (name: string): string => `${urls.queues}/000000000000/${name}`;
  return {
    call,
    urlOf,
    send: (queue: string, MessageBody: string) => call('queues', 'AmazonSQS.SendMessage', { QueueUrl: urlOf(queue), MessageBody }),
    invokeLater: (name: string, body: string) =>
      fetch(`${urls.lambda}/2015-03-31/functions/${name}/invocations`, {
        method: 'POST',
        headers: { 'x-amz-invocation-type': 'Event', authorization },
        body,
      }),
  };
};

/** A local cloud that serves the failing service, and the commands to be tried on it. */
export const startMill = async (firstPort: number) => {
  const service = await failingService();
  const portBase = await freeBase(firstPort);
  const cloud = await startLocalCloud({ root: service.root, portBase, watch: false, log: () => undefined });
  const stop = async (): Promise<void> => {
    await cloud.stop();
    await service.remove();
  };
  return { service, cloud, stop, ...commands(service, portBase), ...calls(cloud) };
};

export type Mill = Awaited<ReturnType<typeof startMill>>;
