import Stripe from 'stripe';
import { CardDeclinedError, PaymentProviderUnavailableError, PaymentRequestRefusedError } from '../domain/errors';

const { errors } = Stripe;

/** About the card or the amount: another card or another amount may do. */
const aboutThePayment = new Set(['payment_method', 'amount']);

const declined = (code: string | undefined, cause: unknown): CardDeclinedError =>
  new CardDeclinedError(code ?? 'card_declined', {}, { cause });

const ofInvalidRequest = (error: InstanceType<typeof errors.StripeInvalidRequestError>): Error =>
  aboutThePayment.has(error.param ?? '')
    ? declined(error.code, error)
    : new PaymentRequestRefusedError(`The payment provider refuses the request: ${error.code ?? error.type}.`, {}, { cause: error });

/** What an error of Stripe's means for a payment: no, nobody knows, or a mistake of ours. */
export const paymentError = (error: unknown): unknown => {
  if (error instanceof errors.StripeCardError) return declined(error.decline_code || error.code, error);
  if (error instanceof errors.StripeInvalidRequestError) return ofInvalidRequest(error);
  const ours = [errors.StripeAuthenticationError, errors.StripePermissionError, errors.StripeIdempotencyError];
  if (ours.some((type) => error instanceof type))
    return new PaymentRequestRefusedError(`The payment provider refuses the request: ${(error as Error).name}.`, {}, { cause: error });
  if (error instanceof errors.StripeError)
    return new PaymentProviderUnavailableError('The payment provider did not answer.', {}, { cause: error });
  return error;
};

export const isAlreadyRefunded = (error: unknown): boolean =>
  error instanceof errors.StripeInvalidRequestError && error.code === 'charge_already_refunded';
