import { type Access, accessFrom } from '../domain/access';
import type { VerifyToken } from './ports';

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
