import { describe, expect, it } from 'vitest';
import { withAliases } from './aliases';
import { withDeployments } from './code-deploy';
import type { Resource, Template } from './template';

const alarm = (Namespace: string, MetricName: string, Dimensions: readonly object[] = []): Resource => ({
  Type: 'AWS::CloudWatch::Alarm',
  Properties: { Namespace, MetricName, Dimensions, AlarmActions: ['arn:topic'] },
});
const of = (functionId: string) => [{ Name: 'FunctionName', Value: { Ref: functionId } }];

const service = (alarms: Readonly<Record<string, Resource>> = {}): Template =>
  withAliases({
    Resources: {
      PlaceBidLambdaFunction: { Type: 'AWS::Lambda::Function' },
      PlaceBidLambdaVersionx1: { Type: 'AWS::Lambda::Version', Properties: { FunctionName: { Ref: 'PlaceBidLambdaFunction' } } },
      ...alarms,
    },
  });
const production = { service: 'ecom-auction', stage: 'production', shift: 'Canary10Percent5Minutes' } as const;

type Group = { readonly AlarmConfiguration: { readonly Alarms: readonly { readonly Name: { readonly Ref: string } }[] } };

const rollbackAlarms = ({ Resources }: Template): unknown => {
  const group = (Resources['PlaceBidDeploymentGroup'] as Resource).Properties as Group;

  return group.AlarmConfiguration.Alarms.map(({ Name }) => Name.Ref);
};

describe('withDeployments', () => {
  it('lets CodeDeploy move the alias in steps, and back when something fails', () => {
    const { Resources } = withDeployments(service(), production);

    expect(Resources['PlaceBidLiveAlias']?.UpdatePolicy).toEqual({
      CodeDeployLambdaAliasUpdate: {
        ApplicationName: { Ref: 'CanaryApplication' },
        DeploymentGroupName: { Ref: 'PlaceBidDeploymentGroup' },
      },
    });
    expect(Resources['PlaceBidDeploymentGroup']?.Properties).toMatchObject({
      DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
      AutoRollbackConfiguration: { Enabled: true, Events: expect.arrayContaining(['DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_FAILURE']) },
      AlarmConfiguration: { Enabled: true },
    });
  });

  it('measures the new version alone: the faults of the old one are no reason to keep it', () => {
    const { Resources } = withDeployments(service({ Other: alarm('AWS/SQS', 'ApproximateNumberOfMessagesVisible') }), production);

    expect(Resources['PlaceBidCanaryAlarm']?.Properties).toMatchObject({
      AlarmName: 'ecom-auction-production-canary-placeBid',
      Threshold: 0,
      Dimensions: expect.arrayContaining([{ Name: 'ExecutedVersion', Value: { 'Fn::GetAtt': ['PlaceBidLambdaVersionx1', 'Version'] } }]),
      AlarmActions: ['arn:topic'],
    });
  });

  it('rolls back on the alarms that are there already: 5xx of the API, errors of the function, and on no other', () => {
    const alarms = {
      ServerErrorAlarm: alarm('AWS/ApiGateway', '5xx'),
      PlaceBidErrors: alarm('AWS/Lambda', 'Errors', of('PlaceBidLambdaFunction')),
      AllErrors: alarm('AWS/Lambda', 'Errors'),
      OtherErrors: alarm('AWS/Lambda', 'Errors', of('OtherLambdaFunction')),
      LagAlarm: alarm('AWS/Lambda', 'IteratorAge', of('PlaceBidLambdaFunction')),
      Ratio: {
        Type: 'AWS::CloudWatch::Alarm',
        Properties: { Metrics: [{ Expression: 'a / b' }, { MetricStat: { Metric: { Namespace: 'AWS/ApiGateway', MetricName: '5xx' } } }] },
      },
    };

    expect(rollbackAlarms(withDeployments(service(alarms), production))).toEqual([
      'PlaceBidCanaryAlarm',
      'ServerErrorAlarm',
      'PlaceBidErrors',
      'AllErrors',
      'Ratio',
    ]);
  });

  it('measures nothing where everybody moves at once', () => {
    const { Resources } = withDeployments(service(), { ...production, stage: 'staging', shift: 'AllAtOnce' });

    expect(Resources).not.toHaveProperty('PlaceBidCanaryAlarm');
    expect(Resources['PlaceBidDeploymentGroup']?.Properties).toMatchObject({ AlarmConfiguration: { Enabled: false, Alarms: [] } });
  });

  it('names the function that more alarms would roll back than CodeDeploy takes', () => {
    const many = Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`Alarm${index}`, alarm('AWS/ApiGateway', '5xx')]));

    expect(() => withDeployments(service(many), production)).toThrow('PlaceBidLambdaFunction would be rolled back by 11 alarms');
  });

  it('gives CodeDeploy a role for the aliases and alarms of this service and stage', () => {
    const { Resources } = withDeployments(service(), production);
    const role = JSON.stringify(Resources['CanaryRole']);

    expect(role).toContain('function:ecom-auction-production-*');
    expect(role).toContain('alarm:ecom-auction-production-*');
    expect(role).not.toMatch(/"(Action|Resource)":\["?\*|:\*"/);
    expect(role).toContain('aws:SourceAccount');
  });

  it('adds nothing to a service without functions', () => {
    const bus = { Resources: { Bus: { Type: 'AWS::Events::EventBus' } } };

    expect(withDeployments(bus, production)).toBe(bus);
  });
});
