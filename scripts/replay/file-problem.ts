/** Something wrong with a file of bid histories. Lines and columns count from 1, the header is line 1, a column is a field. */
export type FileProblem = {
  readonly code: FileProblemCode;
  readonly line: number;
  readonly column: number;
  readonly message: string;
};

export type FileProblemCode =
  | 'CSV_EMPTY'
  | 'CSV_ENCODING'
  | 'CSV_HEADER'
  | 'CSV_SYNTAX'
  | 'CSV_FIELD_COUNT'
  | 'CSV_VALUE'
  | 'CSV_BID_AFTER_END'
  | 'CSV_AUCTION_CONTRADICTION';

const shown = 20;

const describe = (file: string, { code, line, column, message }: FileProblem): string => `${file}:${line}:${column} ${code} ${message}`;

/** Everything found wrong with a file, before anything was done with it. */
export class MalformedFileError extends Error {
  override readonly name = 'MalformedFileError';

  constructor(
    file: string,
    readonly problems: readonly FileProblem[],
  ) {
    const more = problems.length > shown ? [`… and ${problems.length - shown} more.`] : [];
    super([...problems.slice(0, shown).map((problem) => describe(file, problem)), ...more].join('\n'));
  }
}
