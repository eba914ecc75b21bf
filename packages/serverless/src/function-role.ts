import type { FunctionDefinition } from './define-function';
import { sub } from './reference';
import { allow, type Statement } from './statement';

const trust = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};

/** @returns the form that logical ids begin with. */
const pascalCase = (key: string): string => key.charAt(0).toUpperCase() + key.slice(1);

/** @returns the logical id of the role that `defineService` makes for a function: policies in resource files name it. */
export const roleOf = (key: string): string => `${pascalCase(key)}Role`;

/** Writing its own log, and nobody else's. */
const logging = (service: string, key: string): Statement =>
  allow(
    ['logs:CreateLogStream', 'logs:PutLogEvents'],
    sub(`arn:\${AWS::Partition}:logs:\${AWS::Region}:\${AWS::AccountId}:log-group:/aws/lambda/${service}-\${sls:stage}-${key}:*`),
  );

/** X-Ray has no resources to name. */
const tracing: Statement = allow(['xray:PutTraceSegments', 'xray:PutTelemetryRecords'], '*');

/** One role per function: what it may do is said next to the function, and nothing is shared. */
export const functionRole = (service: string, { key, statements }: FunctionDefinition) => ({
  [roleOf(key)]: {
    Type: 'AWS::IAM::Role',
    Properties: {
      AssumeRolePolicyDocument: trust,
      Policies: [
        { PolicyName: 'own', PolicyDocument: { Version: '2012-10-17', Statement: [logging(service, key), tracing, ...statements] } },
      ],
    },
  },
});
