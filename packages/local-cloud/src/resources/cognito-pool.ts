import { createHash } from 'node:crypto';
import { tokenIssuer } from '../engines/cognito';
import type { UserPoolSpec } from '../resource-specs';
import { localArn, region } from '../template/account';
import { generatedName, type HandlersByType, type ProvisionContext, type Resource } from './handler';
import { recordIn, textIn } from './read';

/** Ids are the same on every start: tokens and bookmarks outlive a restart. */
const stableId = (resource: Resource, length: number): string =>
  BigInt(`0x${createHash('sha256').update(generatedName(resource)).digest('hex')}`)
    .toString(36)
    .slice(0, length);

const triggers = ['PreSignUp', 'PostConfirmation', 'PostAuthentication', 'PreTokenGeneration', 'CustomMessage', 'UserMigration'];

const createPool = async (resource: Resource, { engines, draft }: ProvisionContext) => {
  const { service, logicalId, properties } = resource;
  const id = `${region}_${stableId(resource, 9)}`;
  const arn = localArn('cognito-idp', `userpool/${id}`);
  const issuer = `${tokenIssuer}/${id}`;
  const { LambdaConfig, ...options } = properties;
  const name = textIn(properties, 'UserPoolName') ?? generatedName(resource);
  const functions = recordIn({ LambdaConfig }, 'LambdaConfig') as Readonly<Record<string, string>>;
  await engines.cognito.putPool({ id, arn, options: { ...options, Name: name }, triggers: functions });
  draft.userPools.push({ service, logicalId, id, arn, issuer, clientIds: [], groups: [] });
  return { ref: id, attributes: { Arn: arn, ProviderName: issuer.replace('https://', ''), ProviderURL: issuer, UserPoolId: id } };
};

const extend = ({ draft }: ProvisionContext, poolId: string, change: (pool: UserPoolSpec) => Partial<UserPoolSpec>): void => {
  draft.userPools = draft.userPools.map((pool) => (pool.id === poolId ? { ...pool, ...change(pool) } : pool));
};

const lifetimes = { AccessTokenValidity: 1, IdTokenValidity: 1, RefreshTokenValidity: 30 };
const units = { AccessToken: 'hours', IdToken: 'hours', RefreshToken: 'days' };

const createClient = async (resource: Resource, context: ProvisionContext) => {
  const { UserPoolId, ...properties } = resource.properties;
  const poolId = String(UserPoolId);
  const clientId = stableId(resource, 26);
  const options = {
    ClientName: generatedName(resource),
    ...lifetimes,
    ...properties,
    TokenValidityUnits: { ...units, ...recordIn(properties, 'TokenValidityUnits') },
  };
  await context.engines.cognito.putClient({ poolId, clientId, options });
  extend(context, poolId, ({ clientIds }) => ({ clientIds: [...clientIds, clientId] }));
  return { ref: clientId, attributes: { ClientId: clientId, Name: String(options.ClientName) } };
};

const createGroup = async ({ properties }: Resource, context: ProvisionContext) => {
  const { UserPoolId, ...group } = properties;
  const name = textIn(properties, 'GroupName') ?? '';
  await context.engines.cognito.putGroup(String(UserPoolId), { ...group, GroupName: name });
  extend(context, String(UserPoolId), ({ groups }) => ({ groups: [...groups, name] }));
  return { ref: name };
};

const inbox = 'mails go to the inbox of this machine';

export const cognitoPools: HandlersByType = {
  'AWS::Cognito::UserPool': {
    supports: [
      ...[
        'UserPoolName',
        'UsernameAttributes',
        'AutoVerifiedAttributes',
        'Policies.PasswordPolicy',
        'Schema',
        'VerificationMessageTemplate',
      ],
      ...['AdminCreateUserConfig', 'MfaConfiguration', 'EnabledMfas', 'UserAttributeUpdateSettings'],
      ...triggers.map((trigger) => `LambdaConfig.${trigger}`),
    ],
    harmless: {
      AccountRecoverySetting: 'codes go by mail here',
      DeletionProtection: 'pools go with the process, or with the folder of persisted data',
      EmailConfiguration: inbox,
      UserPoolAddOns: 'there is no risk scoring here',
      UserPoolTags: 'tags',
      UserPoolTier: 'a price, not a behaviour',
      UsernameConfiguration: 'addresses are compared without case, as Cognito does by default',
    },
    values: { MfaConfiguration: ['OFF', 'OPTIONAL'] },
    create: createPool,
  },
  'AWS::Cognito::UserPoolClient': {
    supports: [
      ...[
        'UserPoolId',
        'ClientName',
        'ExplicitAuthFlows',
        'CallbackURLs',
        'LogoutURLs',
        'DefaultRedirectURI',
        'SupportedIdentityProviders',
      ],
      ...['AllowedOAuthFlows', 'AllowedOAuthScopes', 'AllowedOAuthFlowsUserPoolClient', 'PreventUserExistenceErrors', 'GenerateSecret'],
      ...['AccessTokenValidity', 'IdTokenValidity', 'RefreshTokenValidity', 'TokenValidityUnits', 'ReadAttributes', 'WriteAttributes'],
    ],
    harmless: {
      AuthSessionValidity: 'sign-in challenges do not expire here',
      EnableTokenRevocation: 'tokens can always be revoked here',
      EnablePropagateAdditionalUserContextData: 'there is no risk scoring here',
    },
    values: { GenerateSecret: ['false'] },
    create: createClient,
  },
  'AWS::Cognito::UserPoolGroup': {
    supports: ['UserPoolId', 'GroupName', 'Description', 'Precedence'],
    harmless: { RoleArn: 'there are no identity pools here' },
    create: createGroup,
  },
  'AWS::Cognito::UserPoolDomain': {
    supports: ['UserPoolId', 'Domain'],
    harmless: { ManagedLoginVersion: 'the sign-in page is a plain form here' },
    create: ({ properties }) => ({ ref: textIn(properties, 'Domain') ?? '' }),
  },
  'AWS::Cognito::UserPoolIdentityProvider': {
    supports: ['UserPoolId', 'ProviderName', 'ProviderType'],
    harmless: {
      ProviderDetails: 'nobody signs in through another provider here',
      AttributeMapping: 'nobody signs in through another provider here',
      IdpIdentifiers: 'nobody signs in through another provider here',
    },
    create: ({ properties }) => ({ ref: textIn(properties, 'ProviderName') ?? '' }),
  },
};
