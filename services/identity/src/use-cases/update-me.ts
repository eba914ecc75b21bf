import { digest, type Json, toJson } from '@ecom/kernel';
import { ProfileChangedError, SessionInvalidError } from '../domain/errors';
import { changeProfile, type Group, type ProfileChange, type ProfileView, viewOf } from '../domain/profile';
import type { FindProfile } from './find-profile';
import type { KeyedRequest, Members, ProfileStore } from './ports';

type Dependencies = {
  readonly members: Members;
  readonly profiles: Pick<ProfileStore, 'save' | 'findAnswer'>;
  readonly findProfile: FindProfile;
};

type Command = {
  readonly caller: { readonly id: string; readonly groups: readonly Group[] };
  readonly change: ProfileChange & { readonly seller?: true | undefined };
  readonly idempotencyKey: string | undefined;
};

const keyedRequest = ({ caller, change: { name, seller }, idempotencyKey: key }: Command): KeyedRequest | undefined =>
  key === undefined ? undefined : { callerId: caller.id, key, fingerprint: digest('PATCH /me', JSON.stringify([name, seller])) };

const becomeSeller = async (members: Members, userId: string): Promise<void> => {
  const member = await members.find(userId);
  if (!member) throw new SessionInvalidError('This account does not exist any more.');

  await members.join(member.username, 'sellers');
};

/** @returns the changed profile as JSON; a repeated request gets the first answer, byte for byte. Tokens carry a new group from the next refresh on. */
export const makeUpdateMe = ({ members, profiles, findProfile }: Dependencies) => {
  const apply = async ({ caller, change }: Command, request: KeyedRequest | undefined): Promise<Json<ProfileView>> => {
    const before = await findProfile(caller.id);
    if (change.seller) await becomeSeller(members, caller.id);

    const after = changeProfile(before, change);
    const answer = toJson(viewOf(after, change.seller ? [...caller.groups, 'sellers'] : caller.groups));
    await profiles.save(after, request && { request, answer });

    return answer;
  };

  /** Under the fingerprint of this operation only its own answers are found. */
  const kept = (request: KeyedRequest) => profiles.findAnswer(request) as Promise<Json<ProfileView> | undefined>;

  const answeredMeanwhile = (request: KeyedRequest) => async (error: unknown) => {
    const answer = error instanceof ProfileChangedError ? await kept(request) : undefined;
    if (answer === undefined) throw error;

    return answer;
  };

  return async (command: Command): Promise<Json<ProfileView>> => {
    const request = keyedRequest(command);
    if (request === undefined) return apply(command, undefined);

    return (await kept(request)) ?? apply(command, request).catch(answeredMeanwhile(request));
  };
};

export type UpdateMe = ReturnType<typeof makeUpdateMe>;
