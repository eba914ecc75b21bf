import type { Call } from './call';
import type { Decision } from './decision';

/** Why AWS would say no, in its own words. */
export type Denial = { readonly call: Call; readonly message: string };

const kindOf = (principal: string): string => (principal.startsWith('arn:') ? 'identity-based' : 'resource-based');

const reasonOf = (principal: string, { action }: Call, explicit: boolean): string =>
  explicit
    ? `with an explicit deny in ${kindOf(principal) === 'identity-based' ? 'an' : 'a'} ${kindOf(principal)} policy`
    : `because no ${kindOf(principal)} policy allows the ${action} action`;

/** @param principal the session of a role, or the name of a service such as `events.amazonaws.com` */
export const denialOf = (principal: string, call: Call, { explicit }: Pick<Decision, 'explicit'>): Denial => ({
  call,
  message: `User: ${principal} is not authorized to perform: ${call.action} on resource: ${call.resource} ${reasonOf(principal, call, explicit)}`,
});

export const invalidKey: Denial = {
  call: { action: 'sts:GetCallerIdentity', resource: '*' },
  message: 'The security token included in the request is invalid: its access key belongs to no function of this local cloud.',
};

export const noRole = (arn: string, [call = invalidKey.call]: readonly Call[]): Denial => ({
  call,
  message: `${call.action} on ${call.resource} is refused: no template has the role ${arn}.`,
});
