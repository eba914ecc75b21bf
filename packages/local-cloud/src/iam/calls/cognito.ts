import { localArn } from '../../template/account';
import { jsonBody, operationOf, type ReadCalls, textOf, UnknownOperationError } from '../call';

/** Operations on a pool are actions of the same name. What users do for themselves is not signed, and so needs no permission. */
export const cognitoCalls: ReadCalls = (request) => {
  const operation = operationOf(request);
  const pool = textOf(jsonBody(request), 'UserPoolId');
  if (pool === '') throw new UnknownOperationError(`cognito-idp ${operation}`, 'cognito.ts');
  return [{ action: `cognito-idp:${operation}`, resource: localArn('cognito-idp', `userpool/${pool}`) }];
};
