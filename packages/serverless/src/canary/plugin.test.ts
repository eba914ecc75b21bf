import { afterEach, describe, expect, it, vi } from 'vitest';
import { DeliveryPlugin, type Serverless } from './plugin';

const compiled = () => ({
  Resources: {
    RunRole: { Type: 'AWS::IAM::Role', Properties: { Policies: [] } },
    RunLambdaFunction: { Type: 'AWS::Lambda::Function' },
    RunLambdaVersionx1: { Type: 'AWS::Lambda::Version', Properties: { FunctionName: { Ref: 'RunLambdaFunction' } } },
  },
});

const serverless = (stage: string, deployment?: string): Serverless => ({
  service: {
    service: 'ecom-x',
    ...(deployment !== undefined && { custom: { deployment } }),
    provider: { versionFunctions: false, iam: { kept: true }, compiledCloudFormationTemplate: compiled() },
  },
  getProvider: () => ({ getStage: () => stage }),
});

const finished = (instance: Serverless) => {
  const { hooks } = new DeliveryPlugin(instance);
  hooks['initialize']?.();
  hooks['after:aws:package:finalize:mergeCustomProviderResources']?.();

  return instance.service.provider;
};

afterEach(() => vi.unstubAllEnvs());

describe('the delivery plugin', () => {
  it.each(['local', 'pr-12'])('leaves the stage %s without versions and aliases', (stage) => {
    const provider = finished(serverless(stage, 'AllAtOnce'));

    expect(provider.versionFunctions).toBe(false);
    expect(provider.compiledCloudFormationTemplate).toEqual(compiled());
  });

  it.each(['staging', 'production', 'pr-demo', 'local2'])('gives the stage %s versions, aliases and CodeDeploy', (stage) => {
    const provider = finished(serverless(stage));

    expect(provider.versionFunctions).toBe(true);
    expect(Object.keys(provider.compiledCloudFormationTemplate.Resources)).toEqual(
      expect.arrayContaining(['RunLiveAlias', 'RunDeploymentGroup', 'CanaryRole']),
    );
  });

  it('shifts as the param says', () => {
    const { compiledCloudFormationTemplate: template } = finished(serverless('production', 'Linear10PercentEvery1Minute'));

    expect(JSON.stringify(template)).toContain('CodeDeployDefault.LambdaLinear10PercentEvery1Minute');
    expect(() => finished(serverless('production', 'Sometimes'))).toThrow(
      'ecom-x: the param deployment is "Sometimes"; it can be AllAtOnce,',
    );
  });

  it('puts the boundary that the pipeline names around every role, CodeDeploy’s too, and none without it', () => {
    expect(JSON.stringify(finished(serverless('production')))).not.toContain('PermissionsBoundary');
    vi.stubEnv('ECOM_PERMISSIONS_BOUNDARY', 'ecom-boundary-production');
    const { Resources } = finished(serverless('production')).compiledCloudFormationTemplate;
    const boundary = { 'Fn::Sub': 'arn:${AWS::Partition}:iam::${AWS::AccountId}:policy/ecom-boundary-production' };

    for (const role of ['RunRole', 'CanaryRole']) expect(Resources[role]?.Properties).toMatchObject({ PermissionsBoundary: boundary });
    expect(Resources['RunLambdaFunction']).not.toHaveProperty('Properties');
  });

  it('hands CloudFormation the role that the pipeline names', () => {
    expect(finished(serverless('staging')).iam).toEqual({ kept: true });
    vi.stubEnv('ECOM_DEPLOYMENT_ROLE', 'arn:aws:iam::000000000000:role/ecom-cloudformation-staging');

    expect(finished(serverless('staging')).iam).toEqual({
      kept: true,
      deploymentRole: 'arn:aws:iam::000000000000:role/ecom-cloudformation-staging',
    });
  });
});
