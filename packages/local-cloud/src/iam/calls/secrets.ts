import { localArn } from '../../template/account';
import { arnOf, jsonBody, operationOf, type ReadCalls, textOf, UnknownOperationError } from '../call';

/** Names become ARNs as the local cloud makes them: with the suffix that AWS makes up. */
export const secretArn = (nameOrArn: string): string => arnOf(nameOrArn, (name) => localArn('secretsmanager', `secret:${name}-local0`));

export const secretsCalls: ReadCalls = (request) => {
  const operation = operationOf(request);
  if (operation !== 'GetSecretValue') throw new UnknownOperationError(`secretsmanager ${operation}`, 'secrets.ts');
  return [{ action: 'secretsmanager:GetSecretValue', resource: secretArn(textOf(jsonBody(request), 'SecretId')) }];
};
