export { type Clock, epochSeconds, systemClock } from './clock';
export { digest } from './digest';
export { DomainError, type ErrorDetails, type ErrorKind } from './domain-error';
export { idPattern, newId } from './id';
export { type Json, toJson } from './json';
export { type Currency, currencies, formatMoney, MAXIMUM_AMOUNT, type Money } from './money';
export type { Page } from './page';
