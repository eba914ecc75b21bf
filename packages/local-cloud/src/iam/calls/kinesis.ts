import { localArn } from '../../template/account';
import { jsonBody, operationOf, type ReadCalls, textOf, UnknownOperationError } from '../call';

const operations = new Set([...['PutRecord', 'PutRecords', 'DescribeStream', 'DescribeStreamSummary', 'GetShardIterator', 'ListShards']]);

export const kinesisCalls: ReadCalls = (request) => {
  const operation = operationOf(request);
  if (!operations.has(operation)) throw new UnknownOperationError(`kinesis ${operation}`, 'kinesis.ts');
  const input = jsonBody(request);
  const resource = textOf(input, 'StreamARN') || localArn('kinesis', `stream/${textOf(input, 'StreamName')}`);
  return [{ action: `kinesis:${operation}`, resource }];
};
