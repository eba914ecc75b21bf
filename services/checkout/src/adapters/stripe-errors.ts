import Stripe from 'stripe';
import {
  CardDeclinedError,
  PaymentProviderUnavailableError,
  PaymentRequestRefusedError,
  PayoutAccountRefusedError,
  PlatformBalanceError,
} from '../domain/errors';

const { errors } = Stripe;

/** About the card or the amount: another card or another amount may do. */
const aboutThePayment = new Set(['payment_method', 'amount']);

const declined = (code: string | undefined, cause: unknown): CardDeclinedError =>
  new CardDeclinedError(code ?? 'card_declined', {}, { cause });

const refused = (reason: string, cause: unknown): PaymentRequestRefusedError =>
  new PaymentRequestRefusedError(`The payment provider refuses the request: ${reason}.`, {}, { cause });

const ofInvalidRequest = (error: InstanceType<typeof errors.StripeInvalidRequestError>): Error =>
  aboutThePayment.has(error.param ?? '') ? declined(error.code, error) : refused(error.code ?? error.type, error);

/** A mistake of ours, or no answer, whatever was asked for. */
const anyError = (error: unknown): unknown => {
  const ours = [errors.StripeAuthenticationError, errors.StripePermissionError, errors.StripeIdempotencyError];
  if (ours.some((type) => error instanceof type)) return refused((error as Error).name, error);
  if (error instanceof errors.StripeError)
    return new PaymentProviderUnavailableError('The payment provider did not answer.', {}, { cause: error });
  return error;
};

/** What an error of Stripe's means for a payment: no, nobody knows, or a mistake of ours. */
export const paymentError = (error: unknown): unknown => {
  if (error instanceof errors.StripeCardError) return declined(error.decline_code || error.code, error);
  if (error instanceof errors.StripeInvalidRequestError) return ofInvalidRequest(error);
  return anyError(error);
};

/** About the account alone, whoever asks and however often (docs.stripe.com/error-codes). */
const aboutTheAccount = new Set(['account_closed', 'account_invalid', 'insufficient_capabilities_for_transfer', 'transfers_not_allowed']);

const isAboutAccount = ({ code = '', param }: InstanceType<typeof errors.StripeError>): boolean =>
  param === 'destination' || aboutTheAccount.has(code);

/** What an error of Stripe's means for a transfer: not to this account, nobody knows, not yet, or a mistake of ours. */
export const transferError = (error: unknown): unknown => {
  if (!(error instanceof errors.StripeInvalidRequestError)) return anyError(error);
  if (isAboutAccount(error)) return new PayoutAccountRefusedError(error.code ?? error.type, {}, { cause: error });
  if (error.code === 'balance_insufficient')
    return new PlatformBalanceError('The balance at the payment provider does not suffice yet.', {}, { cause: error });
  return refused(error.code ?? error.type, error);
};

export const isAlreadyRefunded = (error: unknown): boolean =>
  error instanceof errors.StripeInvalidRequestError && error.code === 'charge_already_refunded';
