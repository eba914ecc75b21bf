import type { Cloud } from './cloud';
import { shortName } from './cloud';
import { openMailbox } from './mailbox';
import { masked } from './mask';
import type { DeadLetter, DeadLetterQueue } from './model';
import { describeFeed, describeWay, wayBack } from './origin';

export type QueueRow = {
  readonly queue: string;
  readonly name: string;
  readonly depth: number;
  /** Of the oldest message among the first ten, in seconds. */
  readonly oldestSeconds?: number;
  readonly fedBy: readonly string[];
  readonly alarm?: string;
};

const ageOf = (letters: readonly DeadLetter[]): number | undefined =>
  letters.length === 0
    ? undefined
    : Math.max(0, Math.round((Date.now() - Math.min(...letters.map(({ sentAt }) => sentAt.getTime()))) / 1000));

const rowOf = async (cloud: Cloud, queue: DeadLetterQueue): Promise<QueueRow> => {
  const mailbox = openMailbox(cloud.clients, queue);
  const [depth, alarm] = await Promise.all([mailbox.depth(), cloud.alarmOf(queue)]);
  const oldestSeconds = depth > 0 ? ageOf(await mailbox.hold(10).finally(mailbox.release)) : undefined;
  const fedBy = queue.feeds.map(describeFeed);
  return {
    queue: shortName(cloud.stage, queue),
    name: queue.name,
    depth,
    fedBy,
    ...(oldestSeconds !== undefined && { oldestSeconds }),
    ...(alarm && { alarm }),
  };
};

/** Every dead letter queue of the stage, the fullest first. */
export const listQueues = async (cloud: Cloud): Promise<readonly QueueRow[]> => {
  const rows = await Promise.all(cloud.queues.map((queue) => rowOf(cloud, queue)));
  return rows.toSorted((one, other) => other.depth - one.depth || (one.queue < other.queue ? -1 : 1));
};

export type Peeked = {
  readonly id: string;
  readonly sentAt: string;
  readonly received: number;
  readonly correlationId?: string;
  /** What whoever put it aside says about why. */
  readonly error: Readonly<Record<string, string>>;
  /** What a redrive would do. */
  readonly redrive: string;
  readonly body: unknown;
};

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return body;
  }
};

/** Finds the id wherever an envelope of this platform puts it. */
const correlationIdIn = (value: unknown): string | undefined => {
  if (typeof value !== 'object' || value === null) return undefined;
  const own = (value as { readonly correlationId?: unknown }).correlationId;
  if (typeof own === 'string') return own;
  return Object.values(value)
    .map(correlationIdIn)
    .find((found) => found !== undefined);
};

type Failure = {
  readonly requestContext?: { readonly condition?: string };
  readonly responsePayload?: { readonly errorType?: string; readonly errorMessage?: string };
};

const errorOf = ({ attributes }: DeadLetter, body: unknown): Readonly<Record<string, string>> => {
  const { requestContext, responsePayload } = (typeof body === 'object' && body !== null ? body : {}) as Failure;
  const said = { condition: requestContext?.condition, errorType: responsePayload?.errorType, errorMessage: responsePayload?.errorMessage };
  return {
    ...attributes,
    ...Object.fromEntries(Object.entries(said).filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
  };
};

const planOf = (cloud: Cloud, queue: DeadLetterQueue, letter: DeadLetter): string => {
  try {
    return describeWay(wayBack(queue, letter, cloud));
  } catch (error) {
    return `it would stay: ${(error as Error).message}`;
  }
};

/** Shows the first messages and leaves them where they are. */
export const peek = async (
  cloud: Cloud,
  queue: DeadLetterQueue,
  { max, raw }: { readonly max: number; readonly raw: boolean },
): Promise<readonly Peeked[]> => {
  const mailbox = openMailbox(cloud.clients, queue);
  const letters: DeadLetter[] = [];
  try {
    while (letters.length < max) {
      const more = await mailbox.hold(max - letters.length);
      if (more.length === 0) break;
      letters.push(...more);
    }
  } finally {
    await mailbox.release();
  }
  return letters.map((letter) => {
    const body = parsed(letter.body);
    const correlationId = letter.attributes['correlationId'] ?? correlationIdIn(body);
    const shown = {
      id: letter.id,
      sentAt: letter.sentAt.toISOString(),
      received: letter.received,
      error: errorOf(letter, body),
      redrive: planOf(cloud, queue, letter),
      body,
    };
    const whole: Peeked = { ...shown, ...(correlationId !== undefined && { correlationId }) };
    return raw ? whole : masked(whole);
  });
};
