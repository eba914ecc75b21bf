import type { Clients } from './clients';
import type { DeadLetterQueue } from './model';
import { DlqError } from './problem';

/** A stage, on this machine or on AWS. */
export type Cloud = {
  readonly stage: string;
  readonly clients: Clients;
  readonly queues: readonly DeadLetterQueue[];
  /** State of the alarm on a queue's depth; undefined when there is none, or nobody knows. */
  readonly alarmOf: (queue: DeadLetterQueue) => Promise<string | undefined>;
  /** Whether what arrives there was changed by a rule on its way: on AWS the dead letter is the event as it was before. */
  readonly keepsOriginalEvents: boolean;
};

const distance = (one: string, other: string): number => {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [index, character] of [...one].entries()) {
    const next = [index + 1];
    for (const [position, compared] of [...other].entries())
      next.push(Math.min((next[position] ?? 0) + 1, (row[position + 1] ?? 0) + 1, (row[position] ?? 0) + (character === compared ? 0 : 1)));
    row = next;
  }
  return row.at(-1) ?? 0;
};

/** The name without what all names of a stage have in common: `auction/relay-dlq`. */
export const shortName = (stage: string, { service, name }: DeadLetterQueue): string => {
  const own = name.split(`-${stage}-`).slice(1).join(`-${stage}-`);
  return `${service}/${own === '' ? name : own}`;
};

const nearest = (wanted: string, names: readonly string[]): readonly string[] =>
  names
    .map((name) => ({ name, far: distance(wanted, name.includes('/') && !wanted.includes('/') ? (name.split('/')[1] ?? name) : name) }))
    .toSorted((one, other) => one.far - other.far)
    .slice(0, 3)
    .map(({ name }) => name);

/** @param wanted a deployed name, `service/name`, or the end of a name when only one queue has it. @throws DlqError DLQ_UNKNOWN */
export const findQueue = ({ stage, queues }: Cloud, wanted: string): DeadLetterQueue => {
  const fits = queues.filter((queue) => queue.name === wanted || shortName(stage, queue) === wanted);
  const found = fits.length > 0 ? fits : queues.filter((queue) => shortName(stage, queue).split('/')[1] === wanted);
  const [queue, second] = found;
  if (queue && !second) return queue;
  const names =
    found.length > 1
      ? found.map((one) => shortName(stage, one))
      : nearest(
          wanted,
          queues.map((one) => shortName(stage, one)),
        );
  const reason = found.length > 1 ? 'names several dead letter queues' : 'is no dead letter queue';
  throw new DlqError(
    'DLQ_UNKNOWN',
    `${wanted} ${reason} of stage ${stage}. ${names.length > 0 ? `Did you mean ${names.join(', ')}?` : 'There are none.'}`,
  );
};
