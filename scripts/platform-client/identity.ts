import type { HttpClient } from './http-client';

export type SignUp = { readonly email: string; readonly password: string; readonly name: string; readonly seller?: boolean };
export type Tokens = { readonly accessToken: string; readonly idToken: string; readonly refreshToken: string; readonly expiresIn: number };
export type Profile = { readonly userId: string; readonly name: string; readonly points?: number };

/** The identity API: what a new person goes through. */
export const identityApi = (http: HttpClient) => ({
  signUp: (person: SignUp) => http.send<unknown>('POST', '/auth/sign-up', { body: person }),
  confirm: (email: string, code: string) => http.send<unknown>('POST', '/auth/confirm', { body: { email, code } }),
  signIn: (email: string, password: string) => http.send<Tokens>('POST', '/auth/sign-in', { body: { email, password } }),
  me: (token: string) => http.send<Profile>('GET', '/me', { token }),
});

export type IdentityApi = ReturnType<typeof identityApi>;
