import { functionNameOf } from '../../runtime/function-names';
import { localArn } from '../../template/account';
import { type ReadCalls, UnknownOperationError } from '../call';

export const lambdaCalls: ReadCalls = ({ method, path }) => {
  const [, name] = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/.exec(path) ?? [];
  if (method !== 'POST' || name === undefined) throw new UnknownOperationError(`lambda ${method} ${path}`, 'lambda.ts');
  return [{ action: 'lambda:InvokeFunction', resource: localArn('lambda', `function:${functionNameOf(name)}`) }];
};
