import { type Finding, packs } from './finding';
import type { Compiled } from './template';

type Counted = { readonly compiled: Compiled; readonly findings: readonly Finding[] };

const columns = ['service', 'resources', ...packs];

const row = ({ compiled, findings }: Counted): readonly string[] => [
  compiled.service,
  String(Object.keys(compiled.template.Resources).length),
  ...packs.map((pack) => String(findings.filter((finding) => finding.pack === pack).length)),
];

const GAP = 2;

/** @returns a short table: how much is left to mend in which service, by pack. */
export const table = (counted: readonly Counted[]): string => {
  const rows = [columns, ...counted.map(row)];
  const widths = columns.map((_, column) => Math.max(...rows.map((cells) => (cells[column] ?? '').length)) + GAP);

  return rows
    .map((cells) =>
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('')
        .trimEnd(),
    )
    .join('\n');
};
