import {
  AdminAddUserToGroupCommand,
  AdminDeleteUserCommand,
  AdminGetUserCommand,
  type AttributeType,
  ListUsersCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { subOf, userIdOf } from '@ecom/tokens';
import type { Member, Members, PendingAccounts } from '../use-cases/ports';
import { type CognitoClient, cognitoClient } from './cognito-client';
import { translating } from './cognito-errors';

type Options = { readonly client?: CognitoClient; readonly userPoolId: string };
type Found = { readonly username: string; readonly status: string | undefined; readonly attributes: readonly AttributeType[] };

/** A member as Cognito's attributes describe them, by record or by list. */
export const memberFrom = (username: string, attributes: Readonly<Record<string, string | undefined>>): Member => ({
  userId: userIdOf(attributes['sub'] ?? username),
  username,
  name: attributes['name'] ?? '',
  wantsToSell: attributes['custom:wants_to_sell'] === 'true',
});

const asRecord = (attributes: readonly AttributeType[]) => Object.fromEntries(attributes.map(({ Name, Value }) => [Name ?? '', Value]));

const byUsername = async (client: CognitoClient, UserPoolId: string, Username: string): Promise<Found | undefined> => {
  try {
    const {
      Username: username = Username,
      UserStatus: status,
      UserAttributes: attributes = [],
    } = await client.send(new AdminGetUserCommand({ UserPoolId, Username }));
    return { username, status, attributes };
  } catch (error) {
    if (error instanceof Error && error.name === 'UserNotFoundException') return undefined;
    throw error;
  }
};

/** Users of other providers are not found by their subject but by a filter, which allows fewer calls per second. */
const bySub = async (client: CognitoClient, UserPoolId: string, sub: string): Promise<Found | undefined> => {
  const { Users = [] } = await client.send(new ListUsersCommand({ UserPoolId, Filter: `sub = "${sub.replaceAll('"', '')}"`, Limit: 1 }));
  const [user] = Users;

  return user && { username: user.Username ?? '', status: user.UserStatus, attributes: user.Attributes ?? [] };
};

/** Users and their groups in a Cognito user pool. */
export const cognitoMembers = ({ client = cognitoClient(), userPoolId: UserPoolId }: Options): Members => ({
  async find(userId) {
    const sub = subOf(userId);
    const found = await translating(
      byUsername(client, UserPoolId, sub).then((user) => user ?? bySub(client, UserPoolId, sub)),
      {},
    );

    return found && memberFrom(found.username, asRecord(found.attributes));
  },

  async join(Username, GroupName) {
    await translating(client.send(new AdminAddUserToGroupCommand({ UserPoolId, Username, GroupName })), {});
  },
});

/** Accounts of a Cognito user pool that were never confirmed. */
export const cognitoPendingAccounts = ({ client = cognitoClient(), userPoolId: UserPoolId }: Options): PendingAccounts => ({
  async discard(email) {
    const found = await translating(byUsername(client, UserPoolId, email.toLowerCase()), {});
    if (found?.status !== 'UNCONFIRMED') return false;

    await translating(client.send(new AdminDeleteUserCommand({ UserPoolId, Username: found.username })), {});
    return true;
  },
});
