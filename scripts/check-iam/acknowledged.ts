/** A permission that no journey on one machine can use, and why it has to be there all the same. */
export type Acknowledgement = {
  readonly action: string;
  /** Part of the resource; any when absent. */
  readonly resource?: string;
  readonly reason: string;
};

/** Step Functions itself writes logs and traces, as the role of a machine; here the status page shows each step instead. */
const ofStateMachines: readonly Acknowledgement[] = [
  ...['CreateLogDelivery', 'GetLogDelivery', 'UpdateLogDelivery', 'DeleteLogDelivery', 'ListLogDeliveries', 'PutResourcePolicy'],
  ...['DescribeResourcePolicies', 'DescribeLogGroups'],
].map((name): Acknowledgement => ({ action: `logs:${name}`, reason: 'Step Functions delivers the log of a machine with it.' }));

const tracesOfStateMachines: readonly Acknowledgement[] = [
  'PutTraceSegments',
  'PutTelemetryRecords',
  'GetSamplingRules',
  'GetSamplingTargets',
].map((name): Acknowledgement => ({ action: `xray:${name}`, reason: 'Step Functions traces a machine with it.' }));

/** Each must be needed: one whose permission is used after all, or gone, fails the check. */
export const acknowledged: readonly Acknowledgement[] = [
  ...ofStateMachines,
  ...tracesOfStateMachines,
  {
    action: 'dynamodb:ListStreams',
    reason:
      'Lambda names it among the actions that it wants to see allowed on the stream when it makes an event source mapping. Nothing calls it, here or there.',
  },
  {
    action: 'execute-api:ManageConnections',
    resource: '/DELETE/@connections/',
    reason:
      'A socket is closed when it takes no frame for another reason than being gone: API Gateway throttles or fails. The local one does neither.',
  },
  {
    action: 'cognito-idp:ListUsers',
    reason:
      'Users of other providers are found by their subject, which is not their name in the pool. Nobody signs in by another provider here; of the functions that may, the one that accounts for orders meets no user who is gone.',
  },
];
