import type { Members, PendingAccounts, UserDirectory } from '../../src/use-cases/ports';

/** A directory to test with: what a user does, what the platform does, and what only a mailbox or an operator can. */
export type DirectoryUnderTest = {
  readonly directory: UserDirectory;
  readonly members: Members;
  readonly pending: PendingAccounts;
  /** Codes sent to the address so far, the latest last. */
  readonly codesFor: (email: string) => readonly string[];
  /** An account made by an operator, who chose the password. */
  readonly createByOperator: (email: string, temporaryPassword: string) => Promise<void>;
  readonly userIdOf: (email: string) => Promise<string>;
  readonly groupsOf: (userId: string) => Promise<readonly string[]>;
  readonly stop: () => Promise<void>;
};
