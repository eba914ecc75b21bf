import { describe, expect, it } from 'vitest';
import { withAliases } from './aliases';
import { canaryGroups } from './canary-groups';
import { withDeployments } from './code-deploy';
import type { Resource, Template } from './template';

const production = { service: 'ecom-auction', stage: 'production', shift: 'Canary10Percent5Minutes' } as const;

const functionCalled = (name: string, Properties: object = {}): Readonly<Record<string, Resource>> => ({
  [`${name}LambdaFunction`]: { Type: 'AWS::Lambda::Function', Properties: { ...Properties } },
  [`${name}LambdaVersionx1`]: { Type: 'AWS::Lambda::Version', Properties: { FunctionName: { Ref: `${name}LambdaFunction` } } },
});

const service = (...resources: readonly Readonly<Record<string, Resource>>[]): Template =>
  withAliases({ Resources: Object.assign({}, ...resources) });

const names = Array.from({ length: 12 }, (_, index) => `F${index + 1}`);
const groups = (template: Template) =>
  canaryGroups(template).map((functions) => functions.map(({ id }) => id.replace('LambdaFunction', '')));

describe('canaryGroups', () => {
  it('watches ten functions with one alarm', () => {
    expect(groups(service(...names.map((name) => functionCalled(name))))).toEqual([names.slice(0, 10), names.slice(10)]);
  });

  it.each([
    [
      'a machine that it starts',
      { Machine: { Type: 'AWS::StepFunctions::StateMachine', Properties: { Task: { 'Fn::GetAtt': ['TaskLambdaFunction', 'Arn'] } } } },
      { Environment: { Variables: { MACHINE: { Ref: 'Machine' } } } },
    ],
    [
      'an address that it tells',
      { TaskUrl: { Type: 'AWS::Lambda::Url', Properties: { TargetFunctionArn: { 'Fn::GetAtt': ['TaskLambdaFunction', 'Arn'] } } } },
      { Environment: { Variables: { URL: { 'Fn::GetAtt': ['TaskUrl', 'FunctionUrl'] } } } },
    ],
    [
      'a role that may call it',
      {
        CallerRole: {
          Type: 'AWS::IAM::Role',
          Properties: { Policies: [{ PolicyDocument: { Statement: [{ Resource: { 'Fn::GetAtt': ['TaskLambdaFunction', 'Arn'] } }] } }] },
        },
      },
      { Role: { 'Fn::GetAtt': ['CallerRole', 'Arn'] } },
    ],
  ])('gives a function that another one waits for its own: behind %s', (...[, between, waiting]) => {
    const template = service(functionCalled('Caller', waiting), functionCalled('Other'), functionCalled('Task'), between);

    expect(groups(template)).toEqual([['Task'], ['Caller', 'Other']]);
  });
});

describe('an alarm of several functions', () => {
  it('adds up the errors of their new versions, and turns each of them back', () => {
    const { Resources } = withDeployments(service(...names.map((name) => functionCalled(name))), production);
    const { Metrics = [], AlarmName } = (Resources['CanaryAlarm1']?.Properties ?? {}) as {
      readonly Metrics?: readonly object[];
      readonly AlarmName?: string;
    };

    expect(AlarmName).toBe('ecom-auction-production-canary-1');
    expect(Metrics).toHaveLength(11);
    expect(Metrics[0]).toMatchObject({
      Expression: expect.stringMatching(/^SUM\(\[FILL\(errors1, 0\), .*FILL\(errors10, 0\)\]\)$/),
      ReturnData: true,
    });
    expect(JSON.stringify(Metrics[1])).toContain('"F1LambdaVersionx1","Version"');
    for (const name of names)
      expect(Resources[`${name}DeploymentGroup`]?.Properties).toMatchObject({
        AlarmConfiguration: { Enabled: true, Alarms: [{ Name: { Ref: names.indexOf(name) < 10 ? 'CanaryAlarm1' : 'CanaryAlarm2' } }] },
      });
  });
});
