import { DomainError } from '@ecom/kernel';

export const groups = ['buyers', 'sellers', 'admins'] as const;
export type Group = (typeof groups)[number];

/** Who is calling, as the authorizer has verified it. Never taken from a body, a path or a query. */
export type Caller = { readonly id: string; readonly groups: readonly Group[] };

export class UnauthenticatedError extends DomainError {
  readonly code = 'UNAUTHENTICATED';
  readonly kind = 'unauthenticated';
}

export class ForbiddenError extends DomainError {
  readonly code = 'FORBIDDEN';
  readonly kind = 'forbidden';
}

type AuthorizerContext = Readonly<Record<string, unknown>> | null | undefined;

const isGroup = (name: string): name is Group => (groups as readonly string[]).includes(name);

/** @throws UnauthenticatedError when no authorizer has spoken: a route without one must say so with `publicHttpHandler`. */
export const callerFrom = (context: AuthorizerContext): Caller => {
  const { userId, groups: names } = context ?? {};
  if (typeof userId !== 'string' || userId === '') throw new UnauthenticatedError('Sign in first.');

  return { id: userId, groups: typeof names === 'string' ? names.split(',').filter(isGroup) : [] };
};

/** @throws ForbiddenError when the caller is in none of the groups. */
export const requireGroup = (caller: Caller, allowed: readonly Group[]): void => {
  if (!allowed.some((group) => caller.groups.includes(group)))
    throw new ForbiddenError(`This needs one of the groups: ${allowed.join(', ')}.`, { groups: allowed });
};
