import { describe, expect, it } from 'vitest';
import { withAliases } from './aliases';
import type { Resource, Template } from './template';

const arn = { 'Fn::GetAtt': ['PlaceBidLambdaFunction', 'Arn'] };
const alias = { Ref: 'PlaceBidLiveAlias' };

const template = (resource: Resource, outputs?: Template['Outputs']): Template => ({
  Resources: {
    PlaceBidLambdaFunction: { Type: 'AWS::Lambda::Function', Properties: { FunctionName: 'ecom-auction-qa-placeBid' } },
    PlaceBidLambdaVersionx1: { Type: 'AWS::Lambda::Version', Properties: { FunctionName: { Ref: 'PlaceBidLambdaFunction' } } },
    HelperLambdaFunction: { Type: 'AWS::Lambda::Function' },
    Probe: resource,
  },
  ...(outputs && { Outputs: outputs }),
});

const probe = (Type: string, Properties: Readonly<Record<string, unknown>>) =>
  withAliases(template({ Type, Properties })).Resources['Probe'];

describe('withAliases', () => {
  it('puts an alias on the version that this deployment publishes', () => {
    expect(withAliases(template({ Type: 'X' })).Resources['PlaceBidLiveAlias']).toEqual({
      Type: 'AWS::Lambda::Alias',
      Properties: {
        FunctionName: { Ref: 'PlaceBidLambdaFunction' },
        FunctionVersion: { 'Fn::GetAtt': ['PlaceBidLambdaVersionx1', 'Version'] },
        Name: 'live',
      },
    });
  });

  it('leaves alone what publishes no version', () => {
    const { Resources } = withAliases(template({ Type: 'X', Properties: { Arn: { 'Fn::GetAtt': ['HelperLambdaFunction', 'Arn'] } } }));

    expect(Resources).not.toHaveProperty('HelperLiveAlias');
    expect(Resources['Probe']?.Properties).toEqual({ Arn: { 'Fn::GetAtt': ['HelperLambdaFunction', 'Arn'] } });
  });

  it.each([
    ['a route', 'AWS::ApiGatewayV2::Integration', { IntegrationUri: arn }, { IntegrationUri: alias }],
    [
      'an authorizer',
      'AWS::ApiGatewayV2::Authorizer',
      { AuthorizerUri: { 'Fn::Join': ['', ['functions/', arn, '/invocations']] } },
      { AuthorizerUri: { 'Fn::Join': ['', ['functions/', alias, '/invocations']] } },
    ],
    ['an event source', 'AWS::Lambda::EventSourceMapping', { FunctionName: arn }, { FunctionName: alias }],
    [
      'an event source by name',
      'AWS::Lambda::EventSourceMapping',
      { FunctionName: { Ref: 'PlaceBidLambdaFunction' } },
      { FunctionName: alias },
    ],
    ['a rule or a schedule', 'AWS::Events::Rule', { Targets: [{ Id: 'x', Arn: arn }] }, { Targets: [{ Id: 'x', Arn: alias }] }],
    ['a permission', 'AWS::Lambda::Permission', { FunctionName: arn }, { FunctionName: alias }],
    ['a permission by name', 'AWS::Lambda::Permission', { FunctionName: { Ref: 'PlaceBidLambdaFunction' } }, { FunctionName: alias }],
    [
      'a trigger of a pool',
      'AWS::Cognito::UserPool',
      { LambdaConfig: { PostConfirmation: arn } },
      { LambdaConfig: { PostConfirmation: alias } },
    ],
    ['the short form', 'X', { Arn: { 'Fn::GetAtt': 'PlaceBidLambdaFunction.Arn' } }, { Arn: alias }],
    [
      'text',
      'X',
      { Uri: { 'Fn::Sub': 'functions/${PlaceBidLambdaFunction.Arn}/${HelperLambdaFunction.Arn}' } },
      { Uri: { 'Fn::Sub': 'functions/${PlaceBidLiveAlias}/${HelperLambdaFunction.Arn}' } },
    ],
    [
      'text with values of its own',
      'X',
      { Uri: { 'Fn::Sub': ['${one}/${PlaceBidLambdaFunction.Arn}', { one: arn }] } },
      { Uri: { 'Fn::Sub': ['${one}/${PlaceBidLiveAlias}', { one: alias }] } },
    ],
  ])('sends %s to the alias', (...[, type, written, expected]) => {
    expect(probe(type, written)?.Properties).toEqual(expected);
  });

  it.each([
    ['AWS::Lambda::EventInvokeConfig', { FunctionName: { Ref: 'PlaceBidLambdaFunction' } }],
    ['AWS::Lambda::Url', { TargetFunctionArn: arn }],
  ])('qualifies %s, which names function and alias apart', (type, written) => {
    expect(probe(type, written)).toMatchObject({ Properties: { ...written, Qualifier: 'live' }, DependsOn: ['PlaceBidLiveAlias'] });
  });

  it('keeps measuring the function as a whole', () => {
    const dimensions = { Dimensions: [{ Name: 'FunctionName', Value: { Ref: 'PlaceBidLambdaFunction' } }] };

    expect(probe('AWS::CloudWatch::Alarm', dimensions)?.Properties).toEqual(dimensions);
  });

  it('gives other stacks the alias: a shared authorizer is called through it', () => {
    expect(withAliases(template({ Type: 'X' }, { authorizerArn: { Value: arn } })).Outputs).toEqual({ authorizerArn: { Value: alias } });
  });
});
