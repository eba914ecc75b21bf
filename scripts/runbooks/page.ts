import { textOf } from './kinds';
import type { Subject } from './subject';

/** What every page has; dead letters also say how to redrive. */
export const headings = ['Who notices', 'How to look', 'How to mend', 'How to know that it is over'] as const;
export const REDRIVE = 'How to redrive';

const source = ({ service, functions }: Subject): string =>
  functions.length === 0
    ? `SOURCE logGroups(namePrefix: ["/aws/lambda/ecom-${service}-<stage>-"])`
    : `SOURCE logGroups(namePrefix: [${functions.map((name) => `"/aws/lambda/ecom-${service}-<stage>-${name}"`).join(', ')}])`;

const fenced = (...lines: readonly string[]): string => ['```', ...lines, '```'].join('\n');

const queries = (subject: Subject): string =>
  [
    'In CloudWatch Logs Insights, with the stage in place of `<stage>`:',
    fenced(
      source(subject),
      '| fields @timestamp, @log, level, message, code, correlationId, identifier, error.message',
      '| filter level in ["ERROR", "WARN"]',
      '| sort @timestamp desc',
      '| limit 50',
    ),
    'Everything that one request has led to, in every service:',
    fenced(
      'SOURCE logGroups(namePrefix: ["/aws/lambda/ecom-"])',
      '| filter correlationId = "<correlationId>"',
      '| sort @timestamp asc',
      '| fields @timestamp, @log, level, message, code',
    ),
    `The dashboard \`ecom-${subject.service}-<stage>\` shows the same minutes.`,
  ].join('\n\n');

const positions = (name: string): readonly string[] => [
  `## ${REDRIVE}`,
  'A message of this queue says in which shard and between which sequence numbers the records lie; the stream keeps the records for 24 hours. Until then a redrive reads them there and gives them to the function again; what it handled is not repeated. After that it says `DLQ_RECORDS_GONE` and leaves the message: put right by hand what the records should have led to, as above, and purge the queue.',
  fenced(`pnpm dlq peek ${name} --stage <stage>`, `pnpm dlq redrive ${name} --stage <stage>`),
];

const redrive = ({ service, queue, holdsPositions }: Subject): readonly string[] => {
  const name = `ecom-${service}-<stage>-${queue}`;
  if (holdsPositions) return positions(name);

  return [
    `## ${REDRIVE}`,
    fenced('pnpm dlq list --stage <stage>', `pnpm dlq peek ${name} --stage <stage>`, `pnpm dlq redrive ${name} --stage <stage>`),
    'Consumers repeat nothing that they have done: redriving is always safe, once the cause is mended.',
  ];
};

const numbered = (steps: readonly string[]): string => steps.map((step, index) => `${index + 1}. ${step}`).join('\n');

/** @returns the page of an alarm as its kind alone would have it. */
export const pageOf = (subject: Subject): string => {
  const { meaning, notices, mend, over } = textOf(subject);
  const [whoNotices, howToLook, howToMend, itIsOver] = headings;

  return `${[
    `# ${subject.service}: ${subject.watch.name}`,
    meaning,
    `## ${whoNotices}`,
    notices,
    `## ${howToLook}`,
    queries(subject),
    `## ${howToMend}`,
    numbered(mend),
    ...(subject.watch.kind === 'dead-letters' ? redrive(subject) : []),
    `## ${itIsOver}`,
    over,
  ].join('\n\n')}\n`;
};
