import type { Row } from './ledger';

const short = (resource: string): string => resource.replace(/^arn:aws:[^:]*:[^:]*:[^:]*:/, '');

const marks: Readonly<Record<Row['state'], string>> = { used: ' ', acknowledged: '~', unused: '✗', denied: '✗' };
const words: Readonly<Record<Row['state'], string>> = { used: '', acknowledged: 'acknowledged', unused: 'never used', denied: 'refused' };

/** Function, action, resource, and how often it was used: a block per function. */
export const tableOf = (rows: readonly Row[]): string => {
  const blocks = Map.groupBy(rows, ({ principal }) => principal.name);
  const width = Math.max(0, ...rows.map(({ action }) => action.length));
  const line = ({ action, resource, value, count, state }: Row): string =>
    `${marks[state]} ${String(count).padStart(7)}  ${action.padEnd(width)}  ${[short(resource), value, words[state]].filter(Boolean).join('  ')}`;
  return [...blocks].map(([name, own]) => [name, ...own.map(line)].join('\n')).join('\n\n');
};

/** `46 functions and 1 role, 310 permissions: 308 used, 2 acknowledged, 0 never used; 0 calls refused`. */
export const summaryOf = (rows: readonly Row[]): string => {
  const principals = new Map(rows.map(({ principal }) => [principal.name, principal.kind]));
  const kinds = [...principals.values()];
  const count = (state: Row['state']): number => rows.filter((row) => row.state === state).length;
  const permissions = rows.length - count('denied');
  return (
    `${kinds.filter((kind) => kind === 'function').length} functions and ${kinds.filter((kind) => kind === 'role').length} roles of services, ` +
    `${permissions} permissions: ${count('used')} used, ${count('acknowledged')} acknowledged, ${count('unused')} never used; ` +
    `${count('denied')} kinds of calls refused`
  );
};
