import {
  AdminGetUserCommand,
  CognitoIdentityProviderClient,
  ListUsersCommand,
  TooManyRequestsException,
  UserNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { mockClient } from 'aws-sdk-client-mock';
import { beforeEach, expect, it } from 'vitest';
import { cognitoAddressBook } from './cognito-address-book';

const directory = mockClient(CognitoIdentityProviderClient);
const addresses = cognitoAddressBook({ userPoolId: 'us-east-1_pool' });

const unknown = new UserNotFoundException({ $metadata: {}, message: 'No.' });

beforeEach(() => directory.reset());

const knows = (attributes: Readonly<Record<string, string>>) =>
  directory
    .on(AdminGetUserCommand)
    .resolves({ Username: 'x', UserAttributes: Object.entries(attributes).map(([Name, Value]) => ({ Name, Value })) });

it('asks the user pool for the user without our prefix', async () => {
  knows({ email: 'buyer@example.test', email_verified: 'true' });

  expect(await addresses.find('usr_0b1c-9')).toEqual({ address: 'buyer@example.test' });
  expect(directory.commandCalls(AdminGetUserCommand)[0]?.args[0].input).toEqual({ UserPoolId: 'us-east-1_pool', Username: '0b1c-9' });
});

it.each([
  { name: 'nobody has confirmed it', attributes: { email: 'buyer@example.test', email_verified: 'false' } },
  { name: 'nobody was asked to', attributes: { email: 'buyer@example.test' } },
  { name: 'there is none', attributes: { email_verified: 'true' } },
  { name: 'it is two', attributes: { email: 'a@example.test,b@example.test', email_verified: 'true' } },
  { name: 'it ends a header line', attributes: { email: 'a@example.test\r\nBcc: b@example.test', email_verified: 'true' } },
])('trusts no address when $name (B-NOT-4)', async ({ attributes }) => {
  knows(attributes as Readonly<Record<string, string>>);

  expect(await addresses.find('usr_1')).toEqual({ reason: 'address-unverified' });
});

it('tells an unknown user from trouble, which is tried again', async () => {
  directory.on(AdminGetUserCommand).rejectsOnce(unknown);
  directory.on(ListUsersCommand).resolves({ Users: [] });
  expect(await addresses.find('usr_1')).toEqual({ reason: 'user-unknown' });

  directory.on(AdminGetUserCommand).rejects(new TooManyRequestsException({ $metadata: {}, message: 'Slow down.' }));
  await expect(addresses.find('usr_1')).rejects.toThrow(TooManyRequestsException);
});

it('finds users of other providers by their subject', async () => {
  const Attributes = [
    { Name: 'email', Value: 'buyer@example.test' },
    { Name: 'email_verified', Value: 'true' },
  ];
  directory.on(AdminGetUserCommand).rejects(unknown);
  directory.on(ListUsersCommand).resolves({ Users: [{ Username: 'google_117', Attributes }] });

  expect(await addresses.find('usr_0b1c-9')).toEqual({ address: 'buyer@example.test' });
  expect(directory.commandCalls(ListUsersCommand)[0]?.args[0].input).toEqual({
    UserPoolId: 'us-east-1_pool',
    Filter: 'sub = "0b1c-9"',
    Limit: 1,
  });
});
