import { dirname, join } from 'node:path';
import type { Ledger, Row } from './ledger';

/** Where somebody goes to put it right. */
export type FileOf = (row: Row) => string;

const why = {
  denied: 'On AWS the call fails in the middle of its work, and the first to notice is a customer.',
  unused: 'Whoever takes over a function may do all that its role allows: a permission that nothing uses is only for them.',
};

const granted = ({ action, resource, value }: Row): string => `${action} on ${resource}${value === '' ? '' : ` for ${value}`}`;

const tooNarrow = (row: Row, file: string): string =>
  `${file}: least-privilege: ${row.principal.name} called ${granted(row)} (${row.count} times) and its role does not allow it. ` +
  `${why.denied} Allow it in \`iam\`, or do not call it.`;

const tooWide = (row: Row, file: string): string =>
  `${file}: least-privilege: ${row.principal.name} is allowed ${granted(row)} and no journey made it use that. ${why.unused} ` +
  'Take it away, or write the journey in scripts/e2e that needs it.';

/** Its log is the first thing that an invocation writes. */
const wasInvoked = (rows: readonly Row[], name: string): boolean =>
  rows.some(({ principal, action, state }) => principal.name === name && action === 'logs:PutLogEvents' && state === 'used');

const neverInvoked = (row: Row, file: string): string =>
  `${file}: least-privilege: no journey made ${row.principal.name} run, so nothing shows what its role needs. ${why.unused} ` +
  'Write the journey in scripts/e2e, or remove the function.';

const unusedProblems = (rows: readonly Row[], fileOf: FileOf): readonly string[] => {
  const unused = rows.filter(({ state }) => state === 'unused');
  const idle = ({ principal: { kind, name } }: Row): boolean => kind === 'function' && !wasInvoked(rows, name);
  const functions = new Map(unused.filter(idle).map((row) => [row.principal.name, row]));
  return [
    ...[...functions.values()].map((row) => neverInvoked(row, fileOf({ ...row, action: '' }))),
    ...unused.filter((row) => !idle(row)).map((row) => tooWide(row, fileOf(row))),
  ];
};

/** A sentence for each thing that is not exactly as it is used. */
export const problemsOf = ({ rows, needless }: Ledger, fileOf: FileOf): readonly string[] => [
  ...rows.filter(({ state }) => state === 'denied').map((row) => tooNarrow(row, fileOf(row))),
  ...unusedProblems(rows, fileOf),
  ...needless.map(
    ({ action, resource = 'any resource' }) =>
      `scripts/check-iam/acknowledged.ts: least-privilege: ${action} on ${resource} is acknowledged as not to be used here, but it is used or not allowed any more. ` +
      'An exception that nobody needs hides the next one. Take the acknowledgement away.',
  ),
];

/** Logs and traces are granted to every function in one place, the rest beside the function. */
const shared = /^(logs|xray):/;

/** @param resourceFile the file of a service that has a resource of this logical id */
export const fileFinder =
  (resourceFile: (service: string, logicalId: string) => string): FileOf =>
  ({ principal: { service, kind, logicalId, handler = '' }, action }) => {
    if (kind === 'role') return resourceFile(service, logicalId);
    return shared.test(action) ? 'packages/serverless/src/function-role.ts' : join('services', service, dirname(handler), 'config.ts');
  };
