/** One thing that is wrong in a document. */
export type Finding = {
  /** Path below the root. */
  readonly file: string;
  /** Counts from 1; the file as a whole when absent. */
  readonly line?: number;
  readonly problem: string;
  /** How to mend this one, where the rule's own words do not say it. */
  readonly mend?: string;
};
