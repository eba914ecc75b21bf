import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import {
  AdminCreateUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  CognitoIdentityProviderClient,
} from '@aws-sdk/client-cognito-identity-provider';
import { startCognito } from '@ecom/local-cloud/cognito';
import { parse } from 'yaml';
import { cognitoMembers, cognitoPendingAccounts } from '../../src/adapters/cognito-members';
import { cognitoUserDirectory } from '../../src/adapters/cognito-user-directory';
import { makeHandler } from '../../src/functions/post-confirmation/handler';
import { makeRegisterMember } from '../../src/use-cases/register-member';
import { type InMemoryProfiles, inMemoryProfiles } from '../fakes/in-memory-profiles';
import type { DirectoryUnderTest } from './directory';

export const POOL = 'us-east-1_Identity1';
export const CLIENT = 'identityclient1234567890';

type Mail = { readonly to: string; readonly text: string };
type Options = Readonly<Record<string, unknown>>;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { readonly port: number };
  server.close();

  return port;
};

/** What the service's own template says about a resource, without what only AWS can resolve. */
const propertiesOf = async (file: string, logicalId: string): Promise<Options> => {
  const source = await readFile(new URL(`../../resources/${file}.yml`, import.meta.url), 'utf8');
  const { Resources } = parse(source, { logLevel: 'silent' }) as {
    readonly Resources: Readonly<Record<string, { readonly Properties: Options }>>;
  };

  return Resources[logicalId]?.Properties ?? {};
};

export type LocalCognito = DirectoryUnderTest & { readonly url: string; readonly profiles: InMemoryProfiles };

/** The user pool of this service's template in a local Cognito, with its trigger and a mailbox for everybody. */
export const startLocalCognito = async (): Promise<LocalCognito> => {
  const mails: Mail[] = [];
  const profiles = inMemoryProfiles();
  const engine = await startCognito({
    port: await freePort(),
    deliver: async ({ to, text }) => {
      mails.push({ to, text });
    },
    invoke: async (_arn, event) => ({ payload: await trigger(event as never) }),
  });
  const client = new CognitoIdentityProviderClient({
    endpoint: engine.url,
    region: 'us-east-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const members = cognitoMembers({ client, userPoolId: POOL });
  const trigger = makeHandler(() => makeRegisterMember({ members, profiles, clock: () => new Date('2026-01-01T10:00:00Z') }));

  await engine.putPool({
    id: POOL,
    arn: `arn:aws:cognito-idp:us-east-1:000000000000:userpool/${POOL}`,
    options: await propertiesOf('user-pool', 'UserPool'),
    triggers: { PostConfirmation: 'trigger' },
  });
  await engine.putClient({ poolId: POOL, clientId: CLIENT, options: await propertiesOf('app-client', 'UserPoolClient') });
  for (const GroupName of ['buyers', 'sellers', 'admins']) await engine.putGroup(POOL, { GroupName });

  return {
    url: engine.url,
    profiles,
    directory: cognitoUserDirectory({ client, clientId: CLIENT }),
    members,
    pending: cognitoPendingAccounts({ client, userPoolId: POOL }),
    codesFor: (email) => mails.filter(({ to }) => to === email.toLowerCase()).map(({ text }) => /\d{6}/.exec(text)?.[0] ?? ''),
    createByOperator: async (Username, TemporaryPassword) => {
      await client.send(
        new AdminCreateUserCommand({
          UserPoolId: POOL,
          Username,
          TemporaryPassword,
          MessageAction: 'SUPPRESS',
          UserAttributes: [{ Name: 'email', Value: Username }],
        }),
      );
    },
    userIdOf: async (email) => {
      const { UserAttributes = [] } = await client.send(new AdminGetUserCommand({ UserPoolId: POOL, Username: email }));
      return `usr_${UserAttributes.find(({ Name }) => Name === 'sub')?.Value}`;
    },
    groupsOf: async (userId) => {
      const { Groups = [] } = await client.send(
        new AdminListGroupsForUserCommand({ UserPoolId: POOL, Username: userId.replace('usr_', '') }),
      );
      return Groups.map(({ GroupName = '' }) => GroupName);
    },
    stop: engine.stop,
  };
};
