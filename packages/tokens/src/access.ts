/** Claims of a token whose signature, issuer and time have been checked. */
export type VerifiedClaims = Readonly<Record<string, unknown>> & { readonly sub: string };

/** What APIs are told about a caller: flat text, because an authorizer may pass nothing else on. */
export type Access = { readonly userId: string; readonly groups: string };

export const userIdOf = (sub: string): string => `usr_${sub}`;
export const subOf = (userId: string): string => userId.replace(/^usr_/, '');

/** No comma, because the names travel as one list. */
const groupName = /^[\w.-]{1,128}$/;

const isGroupName = (name: unknown): name is string => typeof name === 'string' && groupName.test(name);

const groupsIn = (claim: unknown): readonly string[] => (Array.isArray(claim) ? claim.filter(isGroupName) : []);

/**
 * An access token that was made for our own app, and nothing else: not an id token, not another app's.
 * The user is the subject; an address in a token proves nothing and is not looked at.
 * @returns undefined for any other token
 */
export const accessFrom = (claims: VerifiedClaims, clientId: string): Access | undefined => {
  if (claims['token_use'] !== 'access' || claims['client_id'] !== clientId || claims.sub === '') return undefined;

  return { userId: userIdOf(claims.sub), groups: groupsIn(claims['cognito:groups']).join(',') };
};
