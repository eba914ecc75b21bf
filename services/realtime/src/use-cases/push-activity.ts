import type { Clock } from '@ecom/kernel';
import pLimit from 'p-limit';
import { type Activity, type ActivityRecord, visiblePart } from '../domain/activity';
import { activityFrame } from '../domain/frame';
import { POSTS_AT_ONCE } from '../domain/limits';
import type { Connections, Feed, Sockets, Subscriptions } from './ports';

type Dependencies = {
  readonly connections: Connections;
  readonly subscriptions: Subscriptions;
  readonly feed: Feed;
  readonly sockets: Sockets;
  readonly clock: Clock;
};

export type Pushed = {
  readonly repeated: boolean;
  readonly delivered: number;
  readonly dropped: number;
  /** Why clients could not be served, or forgotten. */
  readonly failures: readonly unknown[];
};

const nothing = { delivered: 0, dropped: 0, failures: [] };

type Answer = { readonly taken: boolean; readonly failure?: unknown };

/** Trouble with one client stays with that client: the next push to it tries to forget it again. */
const pushTo = async ({ sockets, connections, clock }: Dependencies, connectionId: string, activity: Activity): Promise<Answer> => {
  try {
    const taken = await sockets.post(connectionId, activityFrame(activity, clock()));
    if (!taken) await connections.close(connectionId);
    return { taken };
  } catch (failure) {
    return { taken: false, failure };
  }
};

const pushToAll = async (dependencies: Dependencies, activity: Activity): Promise<readonly Answer[]> => {
  const limited = pLimit(POSTS_AT_ONCE);
  const answers: Answer[] = [];
  for await (const page of dependencies.subscriptions.audience(activity.auctionId, activity.seq)) {
    answers.push(...(await Promise.all(page.map((connectionId) => limited(() => pushTo(dependencies, connectionId, activity))))));
  }
  return answers;
};

/** One change of an auction to everybody who follows it. A record that comes again, or after a later one, is pushed to nobody. */
export const makePushActivity =
  (dependencies: Dependencies) =>
  async (record: ActivityRecord): Promise<Pushed> => {
    const { feed, clock } = dependencies;
    const activity = visiblePart(record);
    const { pushedThrough } = await feed.append(activity, clock());
    if (activity.seq <= pushedThrough) return { repeated: true, ...nothing };

    const answers = await pushToAll(dependencies, activity);
    if (answers.length > 0) await feed.markPushed(activity.auctionId, activity.seq, clock());

    const delivered = answers.filter(({ taken }) => taken).length;
    return {
      repeated: false,
      delivered,
      dropped: answers.length - delivered,
      failures: answers.flatMap(({ failure }) => (failure === undefined ? [] : [failure])),
    };
  };

export type PushActivity = ReturnType<typeof makePushActivity>;
