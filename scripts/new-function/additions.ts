import type { Names } from '../workspace/names';
import type { Route } from './route';

/** @returns src/functions/index.ts with one line more, in alphabetical order. */
export const withFunction = (index: string, { kebab, camel }: Names): string => {
  const lines = index.split('\n').filter((line) => line.trim() !== '');
  const line = `export { ${camel} } from './${kebab}/config';`;

  return `${[...lines, line].toSorted((one, other) => one.localeCompare(other)).join('\n')}\n`;
};

const isRow = (line: string | undefined): line is string => line?.trimStart().startsWith('|') ?? false;

/** @returns the line number after the last row of the table under the heading `## API`, or undefined. */
const endOfApiTable = (lines: readonly string[]): number | undefined => {
  const heading = lines.findIndex((line) => /^##+ API\b/.test(line));
  const first = heading === -1 ? -1 : lines.findIndex((line, index) => index > heading && isRow(line));
  if (first === -1) return undefined;
  const end = lines.findIndex((line, index) => index > first && !isRow(line));

  return end === -1 ? lines.length : end;
};

const row = (cells: readonly string[], columns: number): string =>
  `| ${Array.from({ length: columns }, (_, index) => cells[index] ?? '').join(' | ')} |`;

/** @returns the README with a row for the route; a README without such a table gets one. */
export const withRoute = (readme: string, { kebab }: Names, { method, path }: Route): string => {
  const cells = [`\`${method} ${path}\``, 'signed-in users', kebab.replaceAll('-', ' ')];
  const lines = readme.trimEnd().split('\n');
  const end = endOfApiTable(lines);
  if (end === undefined) return [...lines, '', '## API', '', '| route | who | what |', '|---|---|---|', row(cells, 3), ''].join('\n');
  const columns = (lines[end - 1]?.split('|').length ?? 5) - 2;

  return [...lines.slice(0, end), row(cells, columns), ...lines.slice(end), ''].join('\n');
};
