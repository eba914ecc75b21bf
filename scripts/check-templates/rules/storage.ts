import { type Compiled, type Found, ofType, type Properties, type Rule, type Template, target } from '../template';

/** Archives of code on their way to Lambda: nothing that anybody would miss. */
const FRAMEWORKS_OWN = 'ServerlessDeploymentBucket';

const retained = ({ resource }: Found): boolean =>
  [resource.DeletionPolicy, resource.UpdateReplacePolicy].every((policy) => policy === 'Retain');

const lasting = ['AWS::DynamoDB::Table', 'AWS::S3::Bucket', 'AWS::Cognito::UserPool'];

const isProtected = ({ DeletionProtection, DeletionProtectionEnabled }: Properties): boolean =>
  DeletionProtection === 'ACTIVE' || DeletionProtectionEnabled === true;

export const tablesSurvive: Rule = {
  name: 'tables-survive',
  why: 'A stack that is deleted or a key that is renamed must not take the data along.',
  check: (compiled) => [
    ...ofType(compiled, ...lasting)
      .filter((found) => found.id !== FRAMEWORKS_OWN && !retained(found))
      .map(({ id }) => `${id} is not retained: set DeletionPolicy and UpdateReplacePolicy to \${param:retention}.`),
    ...ofType(compiled, 'AWS::DynamoDB::Table')
      .filter(({ properties }) => properties.PointInTimeRecoverySpecification?.PointInTimeRecoveryEnabled !== true)
      .map(({ id }) => `${id} cannot be restored: set PointInTimeRecoveryEnabled.`),
  ],
};

export const deletionRefused: Rule = {
  name: 'deletion-refused',
  why: 'What is retained when its stack goes can still be deleted by one wrong click: a stage that lasts refuses that.',
  check: (compiled) =>
    ofType(compiled, 'AWS::DynamoDB::Table', 'AWS::Cognito::UserPool')
      .filter(({ properties }) => !isProtected(properties))
      .map(
        ({ id }) => `${id} can be deleted: a pool needs DeletionProtection: \${param:deletionProtection}, a table leaves it to the plugin.`,
      ),
};

const stays = ({ resource, properties }: Found): boolean =>
  [resource.DeletionPolicy, resource.UpdateReplacePolicy].some((policy) => (policy ?? 'Delete') !== 'Delete') || isProtected(properties);

const leftBehind = (stage: string, template: Template): readonly string[] =>
  ofType({ template }, ...lasting)
    .filter(stays)
    .map(
      ({ id }) =>
        `${id} stays when the stage ${stage} goes: set its policies to \${param:retention}, its protection to \${param:deletionProtection}.`,
    );

export const temporaryStagesVanish: Rule = {
  name: 'temporary-stages-vanish',
  why: 'What a preview leaves behind is paid for and forgotten, and stands in the way of the next stage of that name.',
  check: ({ temporary }) => Object.entries(temporary).flatMap(([stage, template]) => leftBehind(stage, template)),
};

export const tablesOnDemand: Rule = {
  name: 'tables-on-demand',
  why: 'Nobody plans the capacity of an auction that everybody watches.',
  check: (compiled) =>
    ofType(compiled, 'AWS::DynamoDB::Table')
      .filter(({ properties }) => properties.BillingMode !== 'PAY_PER_REQUEST')
      .map(({ id }) => `${id} has provisioned capacity: set BillingMode to PAY_PER_REQUEST.`),
};

const kept = [
  'AWS::SQS::Queue',
  'AWS::DynamoDB::Table',
  'AWS::SNS::Topic',
  'AWS::S3::Bucket',
  'AWS::Kinesis::Stream',
  'AWS::Lambda::Function',
  'AWS::IAM::Role',
];

const namesUsed = (value: unknown, used: Set<string>): Set<string> => {
  if (typeof value === 'string') for (const [, name = ''] of value.matchAll(/\$\{(\w+)/g)) used.add(name);
  if (typeof value !== 'object' || value === null) return used;
  const own = target(value);
  if (own !== undefined) used.add(own);
  for (const child of Object.values(value)) namesUsed(child, used);

  return used;
};

const namesUsedElsewhere = ({ template }: Compiled, id: string): boolean => {
  const { [id]: _itself, ...others } = template.Resources;

  return namesUsed([others, template.Outputs], new Set()).has(id);
};

export const everythingReachable: Rule = {
  name: 'everything-reachable',
  why: 'What nothing refers to is paid for and forgotten.',
  check: (compiled) =>
    ofType(compiled, ...kept)
      .filter(({ id }) => !namesUsedElsewhere(compiled, id))
      .map(({ id }) => `${id} is referred to by nothing: use it, put it out, or remove it.`),
};
