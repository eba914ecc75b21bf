/** Users made straight in the user pool, as an administrator may: no mail, no code, ready to act. */
export type AccountOptions = { readonly cognitoUrl: string; readonly userPoolId: string; readonly userPoolClientId: string };

export type NewAccount = {
  readonly email: string;
  readonly name: string;
  readonly password: string;
  readonly groups: readonly ('buyers' | 'sellers' | 'admins')[];
  /** Whether mails reach this user: they go to verified addresses only. */
  readonly emailVerified: boolean;
};

export type Account = { readonly userId: string; readonly email: string; readonly accessToken: string };
export type SignedIn = Account & { readonly idToken: string };

class CognitoError extends Error {
  override readonly name = 'CognitoError';

  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

type Attributes = readonly { readonly Name: string; readonly Value?: string }[];
type Call = <T>(operation: string, input: object) => Promise<T>;

const cognito =
  (url: string): Call =>
  async <T>(operation: string, input: object) => {
    const headers = { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': `AWSCognitoIdentityProviderService.${operation}` };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(input) });
    const answer = (await response.json()) as Readonly<Record<string, unknown>>;
    if (response.ok) return answer as T;
    const code =
      String(answer['__type'] ?? answer['code'] ?? 'UnknownError')
        .split('#')
        .at(-1) ?? '';
    throw new CognitoError(code, `Cognito refused ${operation}: ${code} ${String(answer['message'] ?? '')}`);
  };

const attributesOf = ({ email, name, emailVerified }: NewAccount): Attributes => [
  { Name: 'email', Value: email },
  { Name: 'name', Value: name },
  { Name: 'email_verified', Value: String(emailVerified) },
];

const subjectOf = (attributes: Attributes = []): string => attributes.find(({ Name }) => Name === 'sub')?.Value ?? '';

const create = async (call: Call, UserPoolId: string, account: NewAccount): Promise<string> => {
  const Username = account.email;
  type Created = { readonly User: { readonly Username: string; readonly Attributes?: Attributes } };
  const { User } = await call<Created>('AdminCreateUser', {
    UserPoolId,
    Username,
    MessageAction: 'SUPPRESS',
    UserAttributes: attributesOf(account),
  });
  await call('AdminSetUserPassword', { UserPoolId, Username, Password: account.password, Permanent: true });
  for (const GroupName of account.groups) await call('AdminAddUserToGroup', { UserPoolId, Username, GroupName });
  return subjectOf(User.Attributes) || User.Username;
};

/** The subject of a user who is there already. */
const find = async (call: Call, UserPoolId: string, Username: string): Promise<string> => {
  const { UserAttributes } = await call<{ readonly UserAttributes?: Attributes }>('AdminGetUser', { UserPoolId, Username });
  return subjectOf(UserAttributes);
};

/** Makes the account unless there is one of that e-mail, and signs it in with its password. @throws CognitoError */
export const signedInAccount = async (
  { cognitoUrl, userPoolId, userPoolClientId }: AccountOptions,
  account: NewAccount,
): Promise<SignedIn> => {
  const call = cognito(cognitoUrl);
  const subject = await create(call, userPoolId, account).catch((error: unknown) => {
    if (error instanceof CognitoError && error.code === 'UsernameExistsException') return find(call, userPoolId, account.email);
    throw error;
  });
  type Answer = { readonly AuthenticationResult: { readonly AccessToken: string; readonly IdToken: string } };
  const credentials = { USERNAME: account.email, PASSWORD: account.password };
  const { AuthenticationResult } = await call<Answer>('InitiateAuth', {
    ClientId: userPoolClientId,
    AuthFlow: 'USER_PASSWORD_AUTH',
    AuthParameters: credentials,
  });
  return {
    userId: `usr_${subject}`,
    email: account.email,
    accessToken: AuthenticationResult.AccessToken,
    idToken: AuthenticationResult.IdToken,
  };
};
