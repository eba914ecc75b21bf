import { CsvError, parse } from 'csv-parse/sync';
import { type Column, columnNames } from './columns';
import type { FileProblem } from './file-problem';

export type Row = { readonly line: number; readonly fields: Readonly<Record<Column, string>> };

/** Place of each column in the file, from 1. */
export type Places = Readonly<Record<Column, number>>;
export type Table = { readonly places: Places; readonly rows: readonly Row[]; readonly problems: readonly FileProblem[] };
export type Unreadable = { readonly problems: readonly FileProblem[] };

type Parsed = { readonly record: readonly string[]; readonly info: { readonly lines: number } };

type Place = Pick<FileProblem, 'line' | 'column'>;

const problem = (code: FileProblem['code'], { line, column }: Place, message: string): FileProblem => ({ code, line, column, message });

const decode = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

const placeOf = (column: CsvError['column']): number => (typeof column === 'number' ? column + 1 : 1);

const lastLine = (error: CsvError): number => (typeof error['lines'] === 'number' ? error['lines'] : 1);

const split = (text: string): readonly Parsed[] | FileProblem => {
  try {
    return parse(text, {
      bom: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as readonly Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return problem('CSV_SYNTAX', { line: lastLine(error), column: placeOf(error.column) }, `The text is not CSV: ${error.message}.`);
  }
};

const headerProblems = (header: readonly string[]): FileProblem[] => {
  const missing = columnNames.filter((name) => !header.includes(name));
  const repeated = header.flatMap((name, index) => (header.indexOf(name) < index ? [{ name, column: index + 1 }] : []));
  const unknown = header.flatMap((name, index) => ((columnNames as readonly string[]).includes(name) ? [] : [{ name, column: index + 1 }]));
  return [
    ...missing.map((name) => problem('CSV_HEADER', { line: 1, column: header.length + 1 }, `The header has no column "${name}".`)),
    ...repeated.map(({ name, column }) => problem('CSV_HEADER', { line: 1, column }, `The header names "${name}" twice.`)),
    ...unknown.map(({ name, column }) => problem('CSV_HEADER', { line: 1, column }, `The header names an unknown column "${name}".`)),
  ];
};

const countProblem = (fields: readonly string[], header: readonly string[], line: number): FileProblem[] => {
  if (fields.length === header.length) return [];
  const column = Math.min(fields.length, header.length) + 1;
  return [problem('CSV_FIELD_COUNT', { line, column }, `The row has ${fields.length} fields, the header ${header.length}.`)];
};

/** Splits a file into rows by column name; what cannot be split is told with its place. */
export const readRows = (bytes: Uint8Array): Table | Unreadable => {
  const text = decode(bytes);
  if (text === undefined) return { problems: [problem('CSV_ENCODING', { line: 1, column: 1 }, 'The file is not UTF-8 text.')] };
  const parsed = split(text);
  if ('code' in parsed) return { problems: [parsed] };
  const [first, ...rest] = parsed;
  if (!first || rest.length === 0) return { problems: [problem('CSV_EMPTY', { line: 1, column: 1 }, 'The file has no bids.')] };
  const header = first.record;
  const wrong = headerProblems(header);
  if (wrong.length > 0) return { problems: wrong };
  const places = Object.fromEntries(columnNames.map((name) => [name, header.indexOf(name) + 1])) as Places;
  const fieldsOf = (record: readonly string[]) =>
    Object.fromEntries(columnNames.map((name) => [name, record[places[name] - 1] ?? ''])) as Row['fields'];
  const whole = rest.filter(({ record }) => record.length === header.length);
  return {
    places,
    rows: whole.map(({ record, info }) => ({ line: info.lines, fields: fieldsOf(record) })),
    problems: rest.flatMap(({ record, info }) => countProblem(record, header, info.lines)),
  };
};
