import { fileURLToPath } from 'node:url';
import { planService } from '@ecom/local-cloud/plan';
import { beforeAll, describe, expect, it } from 'vitest';
import { MINIMUM_LENGTH } from '../../src/domain/password';

type Properties = Readonly<Record<string, unknown>>;
type Resource = { readonly Type: string; readonly Properties?: Properties; readonly Condition?: string; readonly DependsOn?: unknown };
type Template = { readonly Resources: Readonly<Record<string, Resource>>; readonly Conditions?: unknown };

const serviceFolder = fileURLToPath(new URL('../..', import.meta.url));
const wired = {
  eventBusArn: 'arn:aws:events:eu-west-1:1:event-bus/bus',
  eventBusName: 'bus',
  alarmTopicArn: 'arn:aws:sns:eu-west-1:1:alarms',
};

const compiled = async (stage: string, params: Readonly<Record<string, string>> = {}): Promise<Template> =>
  (await planService(serviceFolder, { stage, params: { ...wired, ...params } })).template as Template;

let dev: Template;

const ofType = (template: Template, type: string): readonly Resource[] =>
  Object.values(template.Resources).filter(({ Type }) => Type === type);
const only = (template: Template, type: string): Properties => ofType(template, type)[0]?.Properties ?? {};

/** Logical ids that a part of the template names, in any way CloudFormation knows. */
const named = (value: unknown, ids: ReadonlySet<string>): readonly string[] => {
  if (typeof value === 'string') return [value, ...[...value.matchAll(/\$\{(\w+)/g)].map(([, id = '']) => id)].filter((id) => ids.has(id));
  if (typeof value !== 'object' || value === null) return [];

  return Object.values(value).flatMap((inner) => named(inner, ids));
};

const circleFrom = (
  start: string,
  edges: ReadonlyMap<string, readonly string[]>,
  path: readonly string[] = [],
): readonly string[] | undefined => {
  if (path.includes(start)) return [...path.slice(path.indexOf(start)), start];
  for (const next of edges.get(start) ?? []) {
    const circle = circleFrom(next, edges, [...path, start]);
    if (circle) return circle;
  }
  return undefined;
};

beforeAll(async () => {
  dev = await compiled('dev');
});

it('B-AUTH-4: compiles, and no resource needs itself by way of others', () => {
  const ids = new Set(Object.keys(dev.Resources));
  const edges = new Map(Object.entries(dev.Resources).map(([id, { Properties, DependsOn }]) => [id, named([Properties, DependsOn], ids)]));

  expect(ids.has('UserPool')).toBe(true);
  expect([...ids].map((id) => circleFrom(id, edges)).find((circle) => circle !== undefined)).toBeUndefined();
});

it('B-COG-1: only the routes before sign-in are open; every other one asks the authorizer', () => {
  const open = ofType(dev, 'AWS::ApiGatewayV2::Route').filter(({ Properties }) => Properties?.['AuthorizationType'] !== 'CUSTOM');

  expect(open.map(({ Properties }) => Properties?.['RouteKey']).sort()).toEqual([
    'POST /auth/confirm',
    'POST /auth/forgot-password',
    'POST /auth/refresh',
    'POST /auth/resend-code',
    'POST /auth/reset-password',
    'POST /auth/sign-in',
    'POST /auth/sign-up',
  ]);
  expect(ofType(dev, 'AWS::ApiGatewayV2::Route')).toHaveLength(10);
});

describe('the user pool', () => {
  it('B-COG-4: keeps the password rules that the API names, and has the groups of the platform', () => {
    expect(only(dev, 'AWS::Cognito::UserPool')['Policies']).toMatchObject({
      PasswordPolicy: {
        MinimumLength: MINIMUM_LENGTH,
        RequireLowercase: true,
        RequireUppercase: true,
        RequireNumbers: true,
        RequireSymbols: true,
      },
    });
    expect(
      ofType(dev, 'AWS::Cognito::UserPoolGroup')
        .map(({ Properties }) => Properties?.['GroupName'])
        .sort(),
    ).toEqual(['admins', 'buyers', 'sellers']);
  });

  it('knows people by a verified address, without case, and helps them back by it alone', () => {
    expect(only(dev, 'AWS::Cognito::UserPool')).toMatchObject({
      UsernameAttributes: ['email'],
      UsernameConfiguration: { CaseSensitive: false },
      AutoVerifiedAttributes: ['email'],
      AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
    });
  });

  it.each([
    { stage: 'dev', protection: 'ACTIVE', policy: 'Retain' },
    { stage: 'local', protection: 'INACTIVE', policy: 'Delete' },
  ])('on $stage: deletion protection $protection, and $policy', async ({ stage, protection, policy }) => {
    const { Resources } = await compiled(stage);

    expect(Resources['UserPool']).toMatchObject({ DeletionPolicy: policy, Properties: { DeletionProtection: protection } });
    expect(Resources['ProfileTable']).toMatchObject({ DeletionPolicy: policy });
  });

  it('hands codes to its app, never tokens in an address, and hides who has an account', () => {
    expect(only(dev, 'AWS::Cognito::UserPoolClient')).toMatchObject({
      GenerateSecret: false,
      AllowedOAuthFlows: ['code'],
      PreventUserExistenceErrors: 'ENABLED',
      EnableTokenRevocation: true,
      WriteAttributes: ['email', 'name', 'custom:wants_to_sell'],
    });
  });
});

describe('other providers', () => {
  it('exist only where they are asked for', async () => {
    const both = await compiled('dev', { googleClientId: 'google-id', facebookAppId: 'facebook-id' });

    expect(dev.Conditions).toMatchObject({ FederatesGoogle: { 'Fn::Not': [{ 'Fn::Equals': ['', ''] }] } });
    expect(both.Conditions).toMatchObject({
      FederatesGoogle: { 'Fn::Not': [{ 'Fn::Equals': ['google-id', ''] }] },
      FederatesFacebook: { 'Fn::Not': [{ 'Fn::Equals': ['facebook-id', ''] }] },
    });
    expect(ofType(dev, 'AWS::Cognito::UserPoolIdentityProvider').map(({ Condition }) => Condition)).toEqual([
      'FederatesGoogle',
      'FederatesFacebook',
    ]);
  });

  it('B-COG-3: keep their secrets out of the template, and get each its own value and not a whole document', () => {
    const secrets = ofType(dev, 'AWS::Cognito::UserPoolIdentityProvider').map(
      ({ Properties }) => (Properties?.['ProviderDetails'] as Properties | undefined)?.['client_secret'],
    );

    expect(secrets).toEqual([
      '{{resolve:secretsmanager:ecom-identity-dev/google:SecretString:clientSecret}}',
      '{{resolve:secretsmanager:ecom-identity-dev/facebook:SecretString:appSecret}}',
    ]);
  });
});

it('B-AUTH-6: lets no function that a caller reaches write points', () => {
  const names = Object.entries(dev.Resources).filter(([, { Type }]) => Type === 'AWS::IAM::Role');
  const writers = names.filter(([, { Properties }]) => /dynamodb:(Put|Update)Item/.test(JSON.stringify(Properties))).map(([id]) => id);

  const reached = JSON.stringify(Object.values(dev.Resources).filter(({ Type }) => /^AWS::ApiGatewayV2::Integration$/.test(Type)));

  // They make profiles, and never set points; the last two do, and answer a state machine and a queue only.
  expect(writers.sort()).toEqual(['AccountForOrdersRole', 'AdjustPointsRole', 'GetMeRole', 'PostConfirmationRole', 'UpdateMeRole']);
  expect(reached).toContain('GetMe');
  expect(reached).not.toMatch(/AccountForOrders|AdjustPoints/);
});
