import type { Peeked, QueueRow } from './look';
import type { Outcome } from './redrive';

const age = (seconds: number | undefined): string => {
  if (seconds === undefined) return '';
  const units = [
    [86_400, 'd'],
    [3600, 'h'],
    [60, 'min'],
  ] as const;
  const [size, unit] = units.find(([least]) => seconds >= least) ?? [1, 's'];
  return `${Math.floor(seconds / size)} ${unit}`;
};

/** Columns as wide as their widest cell. */
const table = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};

export const showList = (rows: readonly QueueRow[]): string => {
  if (rows.length === 0) return 'There are no dead letter queues.';
  const head = ['QUEUE', 'MESSAGES', 'OLDEST', 'ALARM', 'FED BY'];
  return table([
    head,
    ...rows.map(({ queue, depth, oldestSeconds, alarm = '', fedBy }) => [
      queue,
      String(depth),
      age(oldestSeconds),
      alarm,
      fedBy.join('; '),
    ]),
  ]);
};

const showMessage = ({ id, sentAt, received, correlationId, error, redrive, body }: Peeked): string =>
  [
    `message ${id}`,
    `  sent        ${sentAt}, received ${received} times`,
    ...(correlationId === undefined ? [] : [`  correlation ${correlationId}`]),
    ...Object.entries(error).map(([name, value]) => `  ${name} = ${value}`),
    `  redrive     ${redrive}`,
    (typeof body === 'string' ? body : JSON.stringify(body, null, 2)).replaceAll(/^/gm, '  '),
  ].join('\n');

export const showMessages = (messages: readonly Peeked[]): string =>
  messages.length === 0 ? 'Nothing there.' : messages.map(showMessage).join('\n\n');

const counted = (outcomes: readonly Outcome[], state: Outcome['state']): number =>
  outcomes.filter((outcome) => outcome.state === state).length;

const showOutcome = ({ id, way = '', code, problem }: Outcome): string =>
  code === undefined ? `${id}  would ${way}` : `${id}  ${code}  ${problem ?? ''}`;

export const showOutcomes = (outcomes: readonly Outcome[]): string => {
  const lines = outcomes.filter(({ state }) => state !== 'redriven').map(showOutcome);
  const [done, partly, left, planned] = (['redriven', 'partly', 'stayed', 'planned'] as const).map((state) => counted(outcomes, state));
  const sum = planned ? `${planned} would be redriven, ${left} would stay` : `${done} redriven, ${partly} in part, ${left} stayed`;
  return [...lines, outcomes.length === 0 ? 'Nothing there.' : `${sum}.`].join('\n');
};
