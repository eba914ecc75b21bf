import { LocalCloudError } from '../errors';
import type { EventSourceKind, EventSourceMapping, FunctionSpec } from '../model';
import { localArn } from '../template/account';
import type { Call } from './call';
import type { IamGate } from './gate';

/** What Lambda does in the name of a function whose queue or stream it polls. */
const polling: Readonly<Record<EventSourceKind, readonly string[]>> = {
  sqs: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
  dynamodb: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'],
  kinesis: [
    ...['kinesis:DescribeStream', 'kinesis:DescribeStreamSummary', 'kinesis:GetRecords'],
    ...['kinesis:GetShardIterator', 'kinesis:ListShards'],
  ],
};

const pollingCalls = ({ kind, sourceArn }: EventSourceMapping): readonly Call[] =>
  polling[kind].map((action) => ({ action, resource: sourceArn }));

/** Lambda makes no event source mapping whose function may not read its source. @throws LocalCloudError IAM_DENIED */
export const checkMapping = async (gate: IamGate, mapping: EventSourceMapping): Promise<void> => {
  const denial = await gate.checkRole(mapping.functionArn, pollingCalls(mapping));
  if (!denial) return;
  const where = `${mapping.service}: ${mapping.logicalId}`;
  throw new LocalCloudError(
    'IAM_DENIED',
    `${where}: Lambda could not poll ${mapping.sourceArn}, so this would not deploy. ${denial.message}`,
  );
};

/** What the runtime does for each invocation: the function's log, and its traces when it has any. */
const invocationCalls = ({ name, tracing }: FunctionSpec): readonly Call[] => {
  const stream = localArn('logs', `log-group:/aws/lambda/${name}:log-stream:local`);
  const logging = ['logs:CreateLogStream', 'logs:PutLogEvents'].map((action) => ({ action, resource: stream }));
  if (!tracing) return logging;
  return [...logging, ...['xray:PutTraceSegments', 'xray:PutTelemetryRecords'].map((action) => ({ action, resource: '*' }))];
};

/** Notes what each invocation needs. A function that may not write its log runs all the same, so it is told once and not refused. */
export const watchInvocations = (gate: IamGate): ((spec: FunctionSpec) => void) => {
  const silent = new Set<string>();
  return (spec) => {
    if (silent.has(spec.arn)) return;
    gate.checkRole(spec.arn, invocationCalls(spec)).then(
      (denial) => denial && silent.add(spec.arn),
      () => silent.add(spec.arn),
    );
  };
};
