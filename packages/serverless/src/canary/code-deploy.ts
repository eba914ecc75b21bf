import { canaryGroups } from './canary-groups';
import { canaryAlarm, ownAlarms } from './rollback-alarms';
import { aliasOf, idBeside, type Resource, type Template, type VersionedFunction, versionedFunctions } from './template';

/** How traffic moves to a new version; CodeDeploy has these ready-made. */
export const shifts = ['AllAtOnce', 'Canary10Percent5Minutes', 'Canary10Percent15Minutes', 'Linear10PercentEvery1Minute'] as const;
export type Shift = (typeof shifts)[number];

export type Deployment = { readonly service: string; readonly stage: string; readonly shift: Shift };

const MOST_ALARMS = 10;
const application = 'CanaryApplication';
const role = 'CanaryRole';

const own = ({ service, stage }: Deployment, api: string, resource: string) => ({
  'Fn::Sub': `arn:\${AWS::Partition}:${api}:\${AWS::Region}:\${AWS::AccountId}:${resource}:${service}-${stage}-*`,
});

/** It may read this service's alarms and move this service's aliases: nothing else, and no function may it change. */
const canaryRole = (deployment: Deployment): Resource => ({
  Type: 'AWS::IAM::Role',
  Properties: {
    AssumeRolePolicyDocument: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Service: 'codedeploy.amazonaws.com' },
          Action: 'sts:AssumeRole',
          Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
        },
      ],
    },
    Policies: [
      {
        PolicyName: 'shift-traffic',
        PolicyDocument: {
          Version: '2012-10-17',
          Statement: [
            {
              Effect: 'Allow',
              Action: ['lambda:GetAlias', 'lambda:UpdateAlias', 'lambda:GetProvisionedConcurrencyConfig'],
              Resource: [own(deployment, 'lambda', 'function')],
            },
            { Effect: 'Allow', Action: ['cloudwatch:DescribeAlarms'], Resource: [own(deployment, 'cloudwatch', 'alarm')] },
          ],
        },
      },
    ],
  },
});

const deploymentGroup = (shift: Shift, alarms: readonly string[]): Resource => ({
  Type: 'AWS::CodeDeploy::DeploymentGroup',
  Properties: {
    ApplicationName: { Ref: application },
    ServiceRoleArn: { 'Fn::GetAtt': [role, 'Arn'] },
    DeploymentConfigName: `CodeDeployDefault.Lambda${shift}`,
    DeploymentStyle: { DeploymentType: 'BLUE_GREEN', DeploymentOption: 'WITH_TRAFFIC_CONTROL' },
    AutoRollbackConfiguration: { Enabled: true, Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM', 'DEPLOYMENT_STOP_ON_REQUEST'] },
    AlarmConfiguration: { Enabled: alarms.length > 0, Alarms: alarms.map((id) => ({ Name: { Ref: id } })) },
  },
});

const shifted = (alias: Resource, group: string): Resource => ({
  ...alias,
  UpdatePolicy: { CodeDeployLambdaAliasUpdate: { ApplicationName: { Ref: application }, DeploymentGroupName: { Ref: group } } },
});

const keyOf = ({ id }: VersionedFunction): string => {
  const key = idBeside(id, '');

  return `${key.charAt(0).toLowerCase()}${key.slice(1)}`;
};

type Canary = { readonly id: string; readonly alarm: Resource; readonly functions: readonly VersionedFunction[] };

/** All at once leaves no old version to go back to while an alarm gathers its data: then there is nothing to measure. */
const canaries = (template: Template, { service, stage, shift }: Deployment): readonly Canary[] =>
  (shift === 'AllAtOnce' ? [] : canaryGroups(template)).map((functions, index) => {
    const [first, ...others] = functions as readonly [VersionedFunction, ...VersionedFunction[]];
    const alone = others.length === 0;
    const name = `${service}-${stage}-canary-${alone ? keyOf(first) : index + 1}`;

    return {
      id: alone ? idBeside(first.id, 'CanaryAlarm') : `CanaryAlarm${index + 1}`,
      alarm: canaryAlarm(template, functions, name),
      functions,
    };
  });

type Guarded = { readonly template: Template; readonly deployment: Deployment; readonly canary: string | undefined };

const guarded = ({ template, deployment, canary }: Guarded, deployed: VersionedFunction): readonly (readonly [string, Resource])[] => {
  const alarms = [...(canary === undefined ? [] : [canary]), ...ownAlarms(template, deployed.id)];
  if (alarms.length > MOST_ALARMS)
    throw new Error(
      `${deployment.service}: ${deployed.id} would be rolled back by ${alarms.length} alarms, CodeDeploy takes ${MOST_ALARMS}: make one of several.`,
    );
  const alias = aliasOf(deployed.id);
  const group = idBeside(deployed.id, 'DeploymentGroup');

  return [
    [group, deploymentGroup(deployment.shift, alarms)],
    [alias, shifted(template.Resources[alias] as Resource, group)],
  ];
};

/** Lets CodeDeploy move the aliases, and move them back when the new version fails. */
export const withDeployments = (template: Template, deployment: Deployment): Template => {
  const functions = versionedFunctions(template);
  if (functions.length === 0) return template;
  const watching = canaries(template, deployment);
  const canaryOf = (deployed: VersionedFunction) => watching.find((canary) => canary.functions.some(({ id }) => id === deployed.id))?.id;

  return {
    ...template,
    Resources: {
      ...template.Resources,
      [application]: { Type: 'AWS::CodeDeploy::Application', Properties: { ComputePlatform: 'Lambda' } },
      [role]: canaryRole(deployment),
      ...Object.fromEntries(watching.map(({ id, alarm }) => [id, alarm])),
      ...Object.fromEntries(functions.flatMap((deployed) => guarded({ template, deployment, canary: canaryOf(deployed) }, deployed))),
    },
  };
};
