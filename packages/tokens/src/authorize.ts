import { type Access, accessFrom, type VerifiedClaims } from './access';

/** @returns the claims of a token that is ours, signed and current; undefined for any other. @throws when the keys cannot be had */
export type VerifyToken = (token: string) => Promise<VerifiedClaims | undefined>;

type Dependencies = { readonly verify: VerifyToken; readonly clientId: string };

const bearer = /^Bearer +([^\s]+)$/i;

/** @returns the token of an `Authorization` header, undefined for any other scheme. */
export const bearerToken = (header: string | undefined): string | undefined => bearer.exec(header?.trim() ?? '')?.[1];

/** @returns who holds the token, undefined when it opens nothing here. */
export const makeAuthorize =
  ({ verify, clientId }: Dependencies) =>
  async (token: string | undefined): Promise<Access | undefined> => {
    const claims = token === undefined || token === '' ? undefined : await verify(token);

    return claims && accessFrom(claims, clientId);
  };

export type Authorize = ReturnType<typeof makeAuthorize>;
