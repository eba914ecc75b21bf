import type { Exchange } from '../domain/review';
import { consequencesOf } from '../domain/review-notices';
import type { SendPush } from './ports';
import type { SendNotice } from './review-ports';

type Dependencies = { readonly notify: SendNotice; readonly push: SendPush };

/** Everything that follows from one change of an exchange. Doing it again does the same again, under the same keys. */
export const makeRelayReviews =
  ({ notify, push }: Dependencies) =>
  async (before: Exchange | undefined, after: Exchange | undefined): Promise<void> => {
    if (!after) return;
    const { notices, pushes } = consequencesOf(before, after);
    await Promise.all([...notices.map(notify), ...pushes.map(push)]);
  };

export type RelayReviews = ReturnType<typeof makeRelayReviews>;
