/** One way in which contracts, documents and the services differ. */
export type ContractFinding = { readonly file: string; readonly problem: string; readonly mend: string };

export type ContractCheck = {
  readonly name: string;
  readonly why: string;
  readonly check: (root: string) => Promise<readonly ContractFinding[]>;
};
