import type { DomainError } from '@ecom/kernel';
import {
  AttemptsExceededError,
  CodeInvalidError,
  CredentialsInvalidError,
  DirectoryUnavailableError,
  EmailUnconfirmedError,
  PasswordRefusedError,
  SessionInvalidError,
} from '../domain/errors';

type Refusal = (cause: Error) => DomainError;
type Refusals = Readonly<Record<string, Refusal>>;

const RETRY_AFTER_SECONDS = 60;

const unavailable: Refusal = (cause) =>
  new DirectoryUnavailableError('Accounts cannot be reached right now. Try again soon.', {}, { cause });

const attemptsExceeded: Refusal = (cause) =>
  new AttemptsExceededError('Too many attempts. Try again later.', { retryAfter: RETRY_AFTER_SECONDS }, { cause });

/** Cognito says "Password did not conform with policy: …": what follows is for the user. */
const passwordRefused: Refusal = (cause) =>
  new PasswordRefusedError(
    `The password was refused: ${cause.message.replace(/^Password did not conform with (?:the )?policy: /, '')}.`,
    {},
    { cause },
  );

const always: Refusals = {
  CodeDeliveryFailureException: unavailable,
  InternalErrorException: unavailable,
  ThrottlingException: unavailable,
  TooManyRequestsException: unavailable,
  TimeoutError: unavailable,
  ECONNREFUSED: unavailable,
  ECONNRESET: unavailable,
  LimitExceededException: attemptsExceeded,
  TooManyFailedAttemptsException: attemptsExceeded,
  InvalidPasswordException: passwordRefused,
};

const alike = (names: readonly string[], refusal: Refusal): Refusals => Object.fromEntries(names.map((name) => [name, refusal]));

const credentials: Refusal = (cause) => new CredentialsInvalidError('The e-mail address or the password is wrong.', {}, { cause });
const code: Refusal = (cause) => new CodeInvalidError('The code is wrong or too old. Ask for a new one.', {}, { cause });
const session: Refusal = (cause) => new SessionInvalidError('The session has ended. Sign in again.', {}, { cause });

/** What Cognito's refusals mean where they happen; everything else it says is a bug of ours. */
export const refusals = {
  signUp: {},
  signIn: {
    ...alike(
      ['NotAuthorizedException', 'UserNotFoundException', 'PasswordResetRequiredException', 'InvalidParameterException'],
      credentials,
    ),
    UserNotConfirmedException: (cause: Error) =>
      new EmailUnconfirmedError('Confirm your e-mail address first: a code was sent to it.', {}, { cause }),
  },
  code: alike(
    [
      ...['CodeMismatchException', 'ExpiredCodeException', 'NotAuthorizedException', 'UserNotFoundException'],
      ...['AliasExistsException', 'InvalidParameterException', 'UserNotConfirmedException'],
    ],
    code,
  ),
  session: alike(['NotAuthorizedException', 'UserNotFoundException', 'InvalidParameterException', 'RefreshTokenReuseException'], session),
} as const satisfies Readonly<Record<string, Refusals>>;

const nameOf = (error: Error & { readonly code?: unknown }): string => (typeof error.code === 'string' ? error.code : error.name);

/** Rejects with what a refusal of Cognito means to the caller, and with the error itself when it means nothing to them. */
export const translating = async <Answer>(work: Promise<Answer>, here: Refusals): Promise<Answer> => {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const refusal = here[error.name] ?? always[error.name] ?? always[nameOf(error)];
    throw refusal ? refusal(error) : error;
  }
};

/** Resolves as well when Cognito refuses by one of these names: the caller is told the same either way. */
export const unless = async (names: readonly string[], work: Promise<unknown>): Promise<void> => {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Error) || !names.includes(error.name)) throw error;
  }
};
