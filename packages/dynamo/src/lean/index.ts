export { type LeanDynamo, leanDynamo } from './client';
export { DynamoError, DynamoUnreachableError, isTransient } from './dynamo-error';
