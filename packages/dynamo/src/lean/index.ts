export { type LeanDynamo, leanDynamo } from './client';
export { DynamoError, DynamoUnreachableError, isTransient } from './dynamo-error';
export {
  type ConditionalWrite,
  findAnswer,
  type IdempotentRequest,
  type RememberedAnswer,
  type WriteOutcome,
  writeOnce,
} from './idempotency';
