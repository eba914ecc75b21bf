import { AdminGetUserCommand, CognitoIdentityProviderClient, UserNotFoundException } from '@aws-sdk/client-cognito-identity-provider';
import type { AddressBook } from '../use-cases/ports';

type Options = { readonly client?: Pick<CognitoIdentityProviderClient, 'send'>; readonly userPoolId: string };

/** The directory calls a user by the part of our id that follows the prefix. */
const directoryName = (userId: string): string => userId.replace(/^usr_/, '');

/** One mailbox and nothing else: no list, no comment, no line break. */
const mailbox = /^[^\s@<>(),;:"\\[\]\p{Cc}]+@[^\s@<>(),;:"\\[\]\p{Cc}]+$/u;

const attributesOf = async (
  client: Pick<CognitoIdentityProviderClient, 'send'>,
  UserPoolId: string,
  Username: string,
): Promise<ReadonlyMap<string, string> | undefined> => {
  try {
    const { UserAttributes = [] } = await client.send(new AdminGetUserCommand({ UserPoolId, Username }));
    return new Map(UserAttributes.map(({ Name, Value }) => [Name ?? '', Value ?? '']));
  } catch (error) {
    if (error instanceof UserNotFoundException) return undefined;
    throw error;
  }
};

/** Addresses as the user pool has them, at the moment of sending: nowhere else are they kept. */
export const cognitoAddressBook = ({ client = new CognitoIdentityProviderClient({}), userPoolId }: Options): AddressBook => ({
  async find(userId) {
    const attributes = await attributesOf(client, userPoolId, directoryName(userId));
    if (!attributes) return { reason: 'user-unknown' };

    const address = attributes.get('email');
    const usable = address !== undefined && attributes.get('email_verified') === 'true' && mailbox.test(address);
    return usable ? { address } : { reason: 'address-unverified' };
  },
});
