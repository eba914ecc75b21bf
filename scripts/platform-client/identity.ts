import type { Arguments, Client, IdentitySchemas, Operations } from '@ecom/client';

export type SignUp = Arguments<Operations['identity']['signUp']>['body'];
export type Tokens = IdentitySchemas['Session'];

/** The identity API: what a new person goes through. */
export const identityApi = (identity: Client['identity']) => ({
  signUp: (person: SignUp) => identity.signUp({ body: person }),
  confirm: (email: string, code: string) => identity.confirmSignUp({ body: { email, code } }),
  signIn: (email: string, password: string) => identity.signIn({ body: { email, password } }),
  me: (token: string) => identity.getMe({}, { token }),
});

export type IdentityApi = ReturnType<typeof identityApi>;
