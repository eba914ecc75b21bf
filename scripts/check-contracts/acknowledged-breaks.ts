export type AcknowledgedBreak = {
  /** The document, by its path below the root. */
  readonly file: string;
  /** Word for word what the check says has changed. */
  readonly change: string;
  /** Why clients can bear it, e.g. that none was ever given the old version. */
  readonly reason: string;
};

/** Breaking changes made on purpose. An entry goes when the document changes next: by then it is history. */
export const acknowledgedBreaks: readonly AcknowledgedBreak[] = [];
