import {
  AdminGetUserCommand,
  type AttributeType,
  CognitoIdentityProviderClient,
  ListUsersCommand,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import type { AddressBook } from '../use-cases/ports';

type Options = { readonly client?: Pick<CognitoIdentityProviderClient, 'send'>; readonly userPoolId: string };

/** The user pool's own id of a user is the part of ours that follows the prefix. */
const subjectOf = (userId: string): string => userId.replace(/^usr_/, '');

/** One mailbox and nothing else: no list, no comment, no line break. */
const mailbox = /^[^\s@<>(),;:"\\[\]\p{Cc}]+@[^\s@<>(),;:"\\[\]\p{Cc}]+$/u;

type Attributes = readonly AttributeType[] | undefined;
type Client = Pick<CognitoIdentityProviderClient, 'send'>;

/** Users of other providers are not found by their subject: the pool calls them by the provider's name for them, and has to be searched. */
const searchedFor = async (client: Client, UserPoolId: string, subject: string): Promise<Attributes> => {
  const { Users = [] } = await client.send(new ListUsersCommand({ UserPoolId, Filter: `sub = "${subject}"`, Limit: 1 }));

  return Users[0]?.Attributes;
};

const attributesOf = async (client: Client, UserPoolId: string, subject: string): Promise<Attributes> => {
  try {
    const { UserAttributes } = await client.send(new AdminGetUserCommand({ UserPoolId, Username: subject }));
    return UserAttributes ?? [];
  } catch (error) {
    if (error instanceof UserNotFoundException) return searchedFor(client, UserPoolId, subject);
    throw error;
  }
};

/** Addresses as the user pool has them, at the moment of sending: nowhere else are they kept. */
export const cognitoAddressBook = ({ client = new CognitoIdentityProviderClient({}), userPoolId }: Options): AddressBook => ({
  async find(userId) {
    const attributes = await attributesOf(client, userPoolId, subjectOf(userId));
    if (!attributes) return { reason: 'user-unknown' };

    const attribute = (name: string) => attributes.find(({ Name }) => Name === name)?.Value;
    const address = attribute('email');
    const usable = address !== undefined && attribute('email_verified') === 'true' && mailbox.test(address);
    return usable ? { address } : { reason: 'address-unverified' };
  },
});
