import { DomainError } from '@ecom/kernel';

export class MissingError extends DomainError {
  readonly code = 'THING_MISSING';
  readonly kind = 'not_found';
}
