import type { Activity } from '../../src/domain/activity';
import { ConnectionUnknownError, TooManySubscriptionsError } from '../../src/domain/errors';
import type { Frame } from '../../src/domain/frame';
import { SUBSCRIPTIONS_PER_CONNECTION } from '../../src/domain/limits';
import type { Connections, Feed, Sockets, Subscriptions } from '../../src/use-cases/ports';

/** Does one indivisible operation, now or whenever the test wants it to happen. */
export type Step = <Result>(operation: () => Result) => Promise<Result>;

type Member = { readonly token: string; readonly liveFrom?: number };

const atOnce: Step = async (operation) => operation();

const entry = <Value>(map: Map<string, Value>, key: string, initial: () => Value): Value => {
  const value = map.get(key) ?? initial();
  map.set(key, value);

  return value;
};

/** The rows of the table, without the table: whoever reads them reads them at once, like a consistent read. */
const rows = () => ({
  connections: new Map<string, Set<string>>(),
  users: new Map<string, string>(),
  audiences: new Map<string, Map<string, Member>>(),
  feeds: new Map<string, Map<number, Activity>>(),
  heads: new Map<string, number>(),
  pushed: new Map<string, number>(),
});

type Rows = ReturnType<typeof rows>;

const inMemoryConnections = ({ connections, users, audiences }: Rows, step: Step): Connections => ({
  open: (connectionId, userId) =>
    step(() => {
      users.set(connectionId, userId);
      connections.set(connectionId, new Set());
    }),
  async *of(userId) {
    yield await step(() => [...users].filter(([, owner]) => owner === userId).map(([connectionId]) => connectionId));
  },
  close: (connectionId) =>
    step(() => {
      users.delete(connectionId);
      for (const auctionId of connections.get(connectionId) ?? []) audiences.get(auctionId)?.delete(connectionId);
      connections.delete(connectionId);
    }),
  follow: (connectionId, auctionId) =>
    step(() => {
      const followed = connections.get(connectionId);
      if (!followed) throw new ConnectionUnknownError('Unknown.');
      if (!followed.has(auctionId) && followed.size >= SUBSCRIPTIONS_PER_CONNECTION) throw new TooManySubscriptionsError('Too many.');
      followed.add(auctionId);
    }),
  unfollow: (connectionId, auctionId) => step(() => void connections.get(connectionId)?.delete(auctionId)),
});

const inMemorySubscriptions = ({ audiences, heads }: Rows, step: Step): Subscriptions => {
  const audienceOf = (auctionId: string) => entry(audiences, auctionId, () => new Map<string, Member>());

  return {
    open: ({ connectionId, auctionId, token }) => step(() => void audienceOf(auctionId).set(connectionId, { token })),
    goLive: ({ connectionId, auctionId, token }, { head, from }) =>
      step(() => {
        if (audienceOf(auctionId).get(connectionId)?.token !== token) return 'replaced';
        if ((heads.get(auctionId) ?? 0) !== head) return 'moved';
        audienceOf(auctionId).set(connectionId, { token, liveFrom: from });
        return 'live';
      }),
    async *audience(auctionId, seq) {
      yield await step(() =>
        [...audienceOf(auctionId)]
          .filter(([, { liveFrom }]) => liveFrom !== undefined && liveFrom <= seq)
          .map(([connectionId]) => connectionId),
      );
    },
    close: (connectionId, auctionId) => step(() => void audienceOf(auctionId).delete(connectionId)),
  };
};

const inMemoryFeed = ({ feeds, heads, pushed }: Rows, step: Step): Feed => {
  const feedOf = (auctionId: string) => entry(feeds, auctionId, () => new Map<number, Activity>());
  const advance = (positions: Map<string, number>, auctionId: string, seq: number): boolean => {
    if ((positions.get(auctionId) ?? 0) >= seq) return false;
    positions.set(auctionId, seq);

    return true;
  };

  return {
    append: async (activity) => {
      const { auctionId, seq } = activity;
      await step(() => feedOf(auctionId).set(seq, activity));
      const isNew = await step(() => advance(heads, auctionId, seq));

      return { pushedThrough: isNew ? 0 : await step(() => pushed.get(auctionId) ?? 0) };
    },
    head: (auctionId) => step(() => heads.get(auctionId) ?? 0),
    async *between(auctionId, after, through) {
      yield await step(() =>
        [...feedOf(auctionId).values()].filter(({ seq }) => seq > after && seq <= through).sort((a, b) => a.seq - b.seq),
      );
    },
    markPushed: (auctionId, seq) => step(() => void advance(pushed, auctionId, seq)),
  };
};

type Client = { readonly frames: Frame[]; gone?: boolean };

/** The sockets and the table in memory. `clients` is what each connection has received. */
export const inMemoryRealtime = (step: Step = atOnce) => {
  const table = rows();
  const clients = new Map<string, Client>();
  const clientOf = (connectionId: string) => entry<Client>(clients, connectionId, () => ({ frames: [] }));
  const sockets: Sockets = {
    post: (connectionId, frame) =>
      step(() => {
        const client = clientOf(connectionId);
        if (client.gone !== true) client.frames.push(frame);
        return client.gone !== true;
      }),
  };

  return {
    connections: inMemoryConnections(table, step),
    subscriptions: inMemorySubscriptions(table, step),
    feed: inMemoryFeed(table, step),
    sockets,
    framesOf: (connectionId: string): readonly Frame[] => clientOf(connectionId).frames,
    seqsOf: (connectionId: string): readonly number[] =>
      clientOf(connectionId).frames.flatMap((frame) => (frame.type === 'activity' ? [frame.seq] : [])),
    hangUp: (connectionId: string): void => {
      clientOf(connectionId).gone = true;
    },
    isKnown: (connectionId: string): boolean => table.connections.has(connectionId),
  };
};
