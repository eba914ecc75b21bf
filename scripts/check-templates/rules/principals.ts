import { type Compiled, type Found, listOf, ofType, type PolicyDocument, type Rule, type Statement } from '../template';

/** IAM compares the names of keys without case. */
const sources = new Set(['aws:sourceaccount', 'aws:sourcearn', 'aws:sourceorgid', 'aws:principalorgid']);

/** A role is passed to a function in its own account only, so that Lambda cannot use it for anybody else. */
const NEEDS_NO_SOURCE = 'lambda.amazonaws.com';

const policies = (compiled: Compiled): readonly Found[] =>
  ofType(
    compiled,
    ...['AWS::IAM::Role', 'AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy', 'AWS::S3::BucketPolicy'],
    ...['AWS::Events::EventBusPolicy', 'AWS::SecretsManager::ResourcePolicy', 'AWS::KMS::Key'],
  );

/** What somebody else may do here: whom a role trusts, whom a queue takes from. */
const grantsTo = ({ resource, properties }: Found): readonly Statement[] => {
  const { KeyPolicy } = properties as { readonly KeyPolicy?: PolicyDocument };
  const document = resource.Type === 'AWS::IAM::Role' ? properties.AssumeRolePolicyDocument : (properties.PolicyDocument ?? KeyPolicy);

  return listOf<Statement>(document?.Statement).filter(({ Effect }) => Effect === 'Allow');
};

const servicesOf = ({ Principal }: Statement): readonly string[] =>
  typeof Principal === 'object' && Principal !== null
    ? listOf((Principal as { readonly Service?: string | readonly string[] }).Service)
    : [];

const namesItsSource = ({ Condition = {} }: Statement): boolean =>
  Object.values(Condition)
    .flatMap(Object.keys)
    .some((key) => sources.has(key.toLowerCase()));

const isEverybody = ({ Principal }: Statement): boolean =>
  Principal === '*' || (typeof Principal === 'object' && Principal !== null && Object.values(Principal).flat().includes('*'));

export const servicesNameTheirSource: Rule = {
  name: 'services-name-their-source',
  why: 'A service principal without a source is that service on behalf of anybody, in any account.',
  check: (compiled) =>
    policies(compiled).flatMap((policy) =>
      grantsTo(policy)
        .filter((statement) => !namesItsSource(statement))
        .flatMap(servicesOf)
        .filter((service) => service !== NEEDS_NO_SOURCE)
        .map((service) => `${policy.id} lets ${service} in for anybody: add a Condition on aws:SourceAccount or aws:SourceArn.`),
    ),
};

export const nobodyIsEverybody: Rule = {
  name: 'nobody-is-everybody',
  why: 'A policy that allows everybody is public, however hard the name is to guess.',
  check: (compiled) =>
    policies(compiled)
      .filter((policy) => grantsTo(policy).some((statement) => isEverybody(statement) && !namesItsSource(statement)))
      .map(({ id }) => `${id} allows everybody: name who may, or add a Condition on aws:SourceAccount.`),
};

/** What `no-open-function-url` looks at. */
const isOfUrl = ({ properties }: Found): boolean =>
  properties.FunctionUrlAuthType !== undefined || properties.InvokedViaFunctionUrl === true;

export const callersNamed: Rule = {
  name: 'callers-named',
  why: 'A service principal without a source is that service on behalf of anybody, in any account.',
  check: (compiled) =>
    ofType(compiled, 'AWS::Lambda::Permission')
      .filter((permission) => permission.properties.SourceArn === undefined && !isOfUrl(permission))
      .map(({ id }) => `${id} lets a service call the function for anybody: set SourceArn.`),
};
