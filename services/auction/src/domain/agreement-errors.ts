import { DomainError } from '@ecom/kernel';

/** The object that arrived is no agreement: it is not recorded. */
export class AgreementInvalidError extends DomainError {
  readonly code = 'AUCTION_AGREEMENT_INVALID';
  readonly kind = 'rejected';
}

/** No document of that id was recorded for the auction. */
export class AgreementNotFoundError extends DomainError {
  readonly code = 'AUCTION_AGREEMENT_NOT_FOUND';
  readonly kind = 'not_found';
}
