import type { Group, Profile } from '../domain/profile';

export type Account = { readonly email: string; readonly password: string; readonly name: string; readonly seller: boolean };

export type Session = {
  readonly accessToken: string;
  readonly idToken: string;
  /** Absent when the one that was used stays valid. */
  readonly refreshToken?: string;
  /** Seconds. */
  readonly expiresIn: number;
  readonly tokenType: 'Bearer';
};

export type Credentials = { readonly email: string; readonly password: string; readonly newPassword?: string | undefined };
export type PasswordReset = { readonly email: string; readonly code: string; readonly password: string };

/** Accounts, as the person at the other end uses them. Addresses are compared without case. */
export type UserDirectory = {
  /** @returns `taken` when an account with this address exists. @throws PasswordRefusedError */
  signUp(account: Account): Promise<'created' | 'taken'>;
  /** @throws CodeInvalidError */
  confirm(email: string, code: string): Promise<void>;
  /** Sends a code where one is awaited; silent where not. */
  resendCode(email: string): Promise<void>;
  /** @throws CredentialsInvalidError, EmailUnconfirmedError, NewPasswordRequiredError, PasswordRefusedError */
  signIn(credentials: Credentials): Promise<Session>;
  /** @throws SessionInvalidError */
  refresh(refreshToken: string): Promise<Session>;
  /** Sends a code where there is an account; silent where not. */
  forgotPassword(email: string): Promise<void>;
  /** @throws CodeInvalidError, PasswordRefusedError */
  resetPassword(reset: PasswordReset): Promise<void>;
  /** Ends every session of the token's owner; ended ones stay ended. */
  signOut(accessToken: string): Promise<void>;
};

/** Accounts that nobody has proved to own. */
export type PendingAccounts = {
  /** Removes an account that was never confirmed; any other stays. @returns whether there was one */
  discard(email: string): Promise<boolean>;
};

/** A user as the directory names them; `username` is its own name, which differs from ours for users of other providers. */
export type Member = { readonly userId: string; readonly username: string; readonly name: string; readonly wantsToSell: boolean };

export type Members = {
  find(userId: string): Promise<Member | undefined>;
  /** Joining twice is joining once. */
  join(username: string, group: Group): Promise<void>;
};

export type KeyedRequest = { readonly callerId: string; readonly key: string; readonly fingerprint: string };
export type KeptAnswer = { readonly request: KeyedRequest; readonly answer: string };

export type ProfileStore = {
  get(userId: string): Promise<Profile | undefined>;
  /** @returns whether this call created it: an existing profile, and its points, stay as they are */
  create(profile: Profile): Promise<boolean>;
  /**
   * Stores a change of the revision before it, together with the answer to its request when that is to be kept.
   * @throws ProfileChangedError when the stored revision is another
   */
  save(profile: Profile, kept: KeptAnswer | undefined): Promise<void>;
  /** @throws IdempotencyKeyReusedError when the key came with another request */
  findAnswer(request: KeyedRequest): Promise<string | undefined>;
};
