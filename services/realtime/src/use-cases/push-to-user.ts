import type { Clock } from '@ecom/kernel';
import pLimit from 'p-limit';
import { noticeFrame } from '../domain/frame';
import { POSTS_AT_ONCE } from '../domain/limits';
import type { Notice } from '../domain/notice';
import type { Connections, Sockets } from './ports';

type Dependencies = { readonly connections: Connections; readonly sockets: Sockets; readonly clock: Clock };

export type Noticed = {
  readonly delivered: number;
  readonly dropped: number;
  /** Why sockets could not be served, or forgotten. */
  readonly failures: readonly unknown[];
};

type Answer = { readonly taken: boolean; readonly failure?: unknown };

/** Trouble with one socket stays with that socket: failing the message would tell all the others again. */
const tell = async ({ connections, sockets, clock }: Dependencies, connectionId: string, notice: Notice): Promise<Answer> => {
  try {
    const taken = await sockets.post(connectionId, noticeFrame(notice, clock()));
    if (!taken) await connections.close(connectionId, notice.userId);
    return { taken };
  } catch (failure) {
    return { taken: false, failure };
  }
};

/**
 * Tells a user something on all of their sockets, which are those that the authorizer vouched for. Nobody there is nobody told: that is
 * no failure. A message that comes again is told again, and clients drop it by its key.
 */
export const makePushToUser =
  (dependencies: Dependencies) =>
  async (notice: Notice): Promise<Noticed> => {
    const limited = pLimit(POSTS_AT_ONCE);
    const answers: Answer[] = [];
    for await (const page of dependencies.connections.of(notice.userId)) {
      answers.push(...(await Promise.all(page.map((connectionId) => limited(() => tell(dependencies, connectionId, notice))))));
    }
    const delivered = answers.filter(({ taken }) => taken).length;
    return {
      delivered,
      dropped: answers.length - delivered,
      failures: answers.flatMap(({ failure }) => (failure === undefined ? [] : [failure])),
    };
  };

export type PushToUser = ReturnType<typeof makePushToUser>;
