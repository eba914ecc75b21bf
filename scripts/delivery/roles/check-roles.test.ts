import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { roleProblems } from './check-roles';
import { resourcePermissions } from './resource-permissions';
import type { Template } from './template';

const text = readFileSync(fileURLToPath(new URL('../../../.github/aws/deploy-roles.yml', import.meta.url)), 'utf8');
const roles = parse(text, { logLevel: 'silent' }) as Template;
const problems = (Resources: Template['Resources']) => roleProblems(roles, { service: 'probe', stage: 'qa', template: { Resources } });
const trust = (Service: string) => ({ Statement: [{ Principal: { Service } }] });
const role = (Service: string, ...Action: readonly string[]) => ({
  Type: 'AWS::IAM::Role',
  Properties: { AssumeRolePolicyDocument: trust(Service), Policies: [{ PolicyDocument: { Statement: [{ Effect: 'Allow', Action }] } }] },
});

describe('the deploy roles', () => {
  it('let every known type of resource through', () => {
    const each = Object.keys(resourcePermissions).map((Type, index) => [`R${index}`, { Type }] as const);

    expect(problems(Object.fromEntries(each))).toEqual([]);
  });

  it('do not let a type through that nobody has thought of', () => {
    expect(problems({ Cluster: { Type: 'AWS::ECS::Cluster' } })).toEqual([
      expect.stringMatching(/^probe: AWS::ECS::Cluster is deployed, and nobody/),
    ]);
  });

  it('are too narrow when an action of a type is missing', () => {
    const narrow = parse(text.replaceAll(/^ +- lambda:PublishVersion\n/gm, ''), { logLevel: 'silent' }) as Template;

    expect(
      roleProblems(narrow, { service: 'probe', stage: 'qa', template: { Resources: { V: { Type: 'AWS::Lambda::Version' } } } }),
    ).toEqual([expect.stringContaining('AWS::Lambda::Version needs lambda:PublishVersion')]);
  });

  it('keep roles within the boundary: what a role has beyond it is refused while people wait', () => {
    expect(problems({ R: role('lambda.amazonaws.com', 'dynamodb:PutItem', 'kinesis:PutRecords', 'cognito-idp:AdminGetUser') })).toEqual([]);
    expect(problems({ R: role('lambda.amazonaws.com', 'iam:CreateUser') })).toEqual([
      expect.stringContaining('R allows iam:CreateUser, which the boundary refuses'),
    ]);
  });

  it.each([
    ['AWS::DynamoDB::Table', { TableName: 'ecom-auction-qa-auctions' }, 0],
    ['AWS::DynamoDB::Table', { TableName: 'auctions-qa' }, 1],
    ['AWS::SQS::Queue', { QueueName: 'ecom-auction-staging' }, 1],
    ['AWS::Logs::LogGroup', { LogGroupName: '/aws/lambda/ecom-auction-qa-run' }, 0],
    ['AWS::S3::Bucket', { BucketName: { 'Fn::Sub': 'ecom-qa-pictures-${AWS::AccountId}' } }, 0],
    ['AWS::S3::Bucket', { BucketName: { 'Fn::Sub': 'pictures-qa-${AWS::AccountId}' } }, 1],
    ['AWS::Kinesis::Stream', { Name: 'activity' }, 1],
  ])('know resources of a stage by their names: %s %j', (...[Type, Properties, found]) => {
    expect(problems({ R: { Type, Properties } })).toHaveLength(found);
  });

  it('pass roles to the services they name, and to no other', () => {
    expect(problems({ R: role('ec2.amazonaws.com') })).toEqual([expect.stringContaining('R is for ec2.amazonaws.com')]);
  });
});

type Named = { readonly Type: string; readonly Properties: Readonly<Record<string, unknown>> };
const named = roles.Resources as unknown as Readonly<Record<string, Named>>;

describe('B-CI-4: what GitHub may do', () => {
  it('is to drive CloudFormation with a role that it cannot use itself', () => {
    const deployRole = JSON.stringify(named['DeployRole']);

    expect(deployRole).toContain('cloudformation:RoleArn');
    expect(deployRole).toContain('iam:PassedToService');
    expect(deployRole).not.toMatch(/"(lambda:Create|lambda:Update|iam:Create|dynamodb:|cognito-idp:|\*"\])/);
  });

  it('is allowed to this repository’s environment, and to pull requests for previews alone', () => {
    expect(text).toContain('repo:${Repository}:environment:${Kind}');
    expect(text).not.toMatch(/repo:\$\{Repository\}:\*|StringLike:\s+token/);
  });

  it('never allows every action, and makes roles only within the boundary', () => {
    const wide = [...text.matchAll(/^ +- (\w[\w-]*:\*)$/gm)].map(([, action]) => action);

    // Within the boundary, which allows nothing by itself.
    expect([...new Set(wide)].sort()).toEqual(['dynamodb:*', 'kinesis:*', 's3:*', 'scheduler:*', 'sqs:*']);
    expect(text).toMatch(/iam:CreateRole[\s\S]{0,300}iam:PermissionsBoundary: !Ref Boundary/);
  });

  it('fits into the policies that IAM accepts', () => {
    const sizes = Object.entries(named)
      .filter(([, { Type }]) => Type === 'AWS::IAM::ManagedPolicy')
      .map(([id, { Properties }]) => [id, JSON.stringify(Properties['PolicyDocument']).length + 400] as const);

    expect(sizes.filter(([, size]) => size > 6_144)).toEqual([]);
  });
});
