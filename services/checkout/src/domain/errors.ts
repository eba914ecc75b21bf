import { DomainError } from '@ecom/kernel';

/** Said to strangers as well: whose order it is, is nobody else's business. */
export class OrderNotFoundError extends DomainError {
  readonly code = 'CHECKOUT_ORDER_NOT_FOUND';
  readonly kind = 'not_found';
}

/** It is being paid, or is settled already. */
export class OrderNotPayableError extends DomainError {
  readonly code = 'CHECKOUT_ORDER_NOT_PAYABLE';
  readonly kind = 'conflict';
}

export class PaymentOverdueError extends DomainError {
  readonly code = 'CHECKOUT_PAYMENT_OVERDUE';
  readonly kind = 'rejected';
}

/** The seller sees the order, and cannot pay it. */
export class OnlyBuyerPaysError extends DomainError {
  readonly code = 'CHECKOUT_ONLY_BUYER_PAYS';
  readonly kind = 'forbidden';
}

/** Somebody else changed the order in between: read it again and repeat. */
export class OrderChangedError extends DomainError {
  readonly code = 'CHECKOUT_ORDER_CHANGED';
  readonly kind = 'conflict';
}

/** A step of the settlement found the order where that step cannot be made. */
export class OrderStateError extends DomainError {
  readonly code = 'CHECKOUT_ORDER_STATE';
  readonly kind = 'conflict';
}

/** Somebody else has the lot, or it is sold. */
export class LotNotAvailableError extends DomainError {
  readonly code = 'CHECKOUT_LOT_NOT_AVAILABLE';
  readonly kind = 'conflict';
}

/** A definite no: nothing was charged. The message is the reason's code alone, because that is what a state machine hands on. */
export class CardDeclinedError extends DomainError {
  readonly code = 'CHECKOUT_CARD_DECLINED';
  readonly kind = 'rejected';
}

/** No answer, or one that says nothing: the charge may have been made. The same request under the same key tells. */
export class PaymentProviderUnavailableError extends DomainError {
  readonly code = 'CHECKOUT_PAYMENT_PROVIDER_UNAVAILABLE';
  readonly kind = 'unavailable';
}

/** The provider does not take our request, however often it is sent: a wrong key, a key that is used twice. */
export class PaymentRequestRefusedError extends DomainError {
  readonly code = 'CHECKOUT_PAYMENT_REQUEST_REFUSED';
  readonly kind = 'conflict';
}

export class NoCourierAvailableError extends DomainError {
  readonly code = 'CHECKOUT_NO_COURIER_AVAILABLE';
  readonly kind = 'rejected';
}

export class CourierUnavailableError extends DomainError {
  readonly code = 'CHECKOUT_COURIER_UNAVAILABLE';
  readonly kind = 'unavailable';
}

/** An idempotency key stands for one request; this one came with another body. */
export class IdempotencyKeyReusedError extends DomainError {
  readonly code = 'IDEMPOTENCY_KEY_REUSED';
  readonly kind = 'rejected';
}

/** The same request is being answered somewhere else. */
export class PaymentRepeatedError extends DomainError {
  readonly code = 'CHECKOUT_PAYMENT_REPEATED';
  readonly kind = 'conflict';
}

/** Seller and strangers alike: how somebody paid is between the buyer and the platform. */
export class OnlyBuyerHasReceiptError extends DomainError {
  readonly code = 'CHECKOUT_ONLY_BUYER_HAS_RECEIPT';
  readonly kind = 'forbidden';
}

/** Nothing was paid, or it is not made yet: moments after the payment, asking again finds it. */
export class ReceiptNotFoundError extends DomainError {
  readonly code = 'CHECKOUT_RECEIPT_NOT_FOUND';
  readonly kind = 'not_found';
}

/** Where documents are kept does not answer. */
export class ReceiptUnavailableError extends DomainError {
  readonly code = 'CHECKOUT_RECEIPT_UNAVAILABLE';
  readonly kind = 'unavailable';
}

export class OrderWithoutReceiptError extends DomainError {
  readonly code = 'CHECKOUT_ORDER_WITHOUT_RECEIPT';
  readonly kind = 'conflict';
}

/** Whoever knows the names of users did not give them. */
export class NamesUnavailableError extends DomainError {
  readonly code = 'CHECKOUT_NAMES_UNAVAILABLE';
  readonly kind = 'unavailable';
}

/** Somebody else changed the payout in between: look at it again. */
export class PayoutChangedError extends DomainError {
  readonly code = 'CHECKOUT_PAYOUT_CHANGED';
  readonly kind = 'conflict';
}

/** A definite no of the provider to this account: nothing was sent. */
export class PayoutAccountRefusedError extends DomainError {
  readonly code = 'CHECKOUT_PAYOUT_ACCOUNT_REFUSED';
  readonly kind = 'rejected';
}

/** A definite no for now: what buyers paid takes days to arrive. Nothing was sent, and the same key would get the same answer. */
export class PlatformBalanceError extends DomainError {
  readonly code = 'CHECKOUT_PLATFORM_BALANCE';
  readonly kind = 'unavailable';
}

export class PayoutAccountNotFoundError extends DomainError {
  readonly code = 'CHECKOUT_PAYOUT_ACCOUNT_NOT_FOUND';
  readonly kind = 'not_found';
}

/** Another request of the same seller sets the account at this moment. */
export class PayoutAccountChangedError extends DomainError {
  readonly code = 'CHECKOUT_PAYOUT_ACCOUNT_CHANGED';
  readonly kind = 'conflict';
}
