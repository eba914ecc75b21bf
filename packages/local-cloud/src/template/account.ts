/** The account and region that everything on this machine pretends to be in. */
export const region = 'us-east-1';
export const accountId = '000000000000';

/** ARN of a resource of the local account, e.g. `localArn('sqs', 'my-queue')`. */
export const localArn = (service: string, resource: string): string => `arn:aws:${service}:${region}:${accountId}:${resource}`;

/** The part of an ARN that names the resource: `my-queue` of `arn:aws:sqs:us-east-1:000000000000:my-queue`. */
export const resourceOf = (arn: string): string => arn.split(':').slice(5).join(':');

const pseudo: Readonly<Record<string, unknown>> = {
  'AWS::AccountId': accountId,
  'AWS::Region': region,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
  'AWS::NotificationARNs': [],
  'AWS::NoValue': undefined,
};

export const isPseudoParameter = (name: string): boolean => name in pseudo || name === 'AWS::StackName' || name === 'AWS::StackId';

/** Value of a pseudo parameter such as `AWS::Region` inside the given stack. */
export const pseudoParameter = (name: string, stack: string): unknown => {
  if (name === 'AWS::StackName') return stack;
  if (name === 'AWS::StackId') return localArn('cloudformation', `stack/${stack}/local`);
  return pseudo[name];
};
