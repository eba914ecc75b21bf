import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Frame } from './generated/realtime-frames';
import { type FeedSocket, openLiveFeed } from './live-feed';

const AUCTION = 'auc_01JD8Z0000000000000000000A';

/** A server that does what it is told, and sockets that remember what they were sent. */
const fakeServer = () => {
  const sockets: { readonly url: string; readonly sent: object[]; emit(event: string, data?: unknown): void }[] = [];
  let refusing = false;
  const open = (url: string): FeedSocket => {
    const listeners = new Map<string, ((event: { readonly data?: unknown }) => void)[]>();
    const emit = (event: string, data?: unknown): void => {
      for (const listener of listeners.get(event) ?? []) listener({ data });
    };
    const socket = { url, sent: [] as object[], emit };
    sockets.push(socket);
    const outcome = refusing ? 'error' : 'open';
    queueMicrotask(() => emit(outcome));
    return {
      send: (text) => void socket.sent.push(JSON.parse(text)),
      close: () => emit('close'),
      addEventListener: (event, listener) => void listeners.set(event, [...(listeners.get(event) ?? []), listener]),
    };
  };
  const last = () => {
    const socket = sockets.at(-1);
    if (!socket) throw new Error('Nobody has connected.');
    return socket;
  };
  return {
    open,
    sockets,
    last,
    refuse: (now: boolean) => {
      refusing = now;
    },
    push: (...seqs: readonly number[]) => {
      for (const seq of seqs) last().emit('message', JSON.stringify({ type: 'activity', auctionId: AUCTION, seq }));
    },
  };
};

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const opened = async () => {
  const server = fakeServer();
  const heard: Frame[] = [];
  const feed = await openLiveFeed({
    url: 'ws://feed',
    token: 'a b',
    open: server.open,
    onFrame: (frame) => heard.push(frame),
    patience: 100,
  });
  const seqs = () => heard.flatMap((frame) => (frame.type === 'activity' ? [frame.seq] : []));
  return { server, feed, seqs, heard };
};

it('connects with the token and follows from where it is told', async () => {
  const { server, feed } = await opened();
  feed.follow(AUCTION, 2);

  expect(server.last()).toMatchObject({ url: 'ws://feed?token=a%20b', sent: [{ action: 'subscribe', auctionId: AUCTION, sinceSeq: 2 }] });
});

it('tells each change once', async () => {
  const { server, feed, seqs } = await opened();
  feed.follow(AUCTION);
  server.push(3, 3, 4, 2, 4, 5);

  expect(seqs()).toEqual([3, 4, 5]);
});

it('asks for what it missed when a number is skipped, and takes the jump when nothing lies before it', async () => {
  const { server, feed, seqs } = await opened();
  feed.follow(AUCTION, 0);
  server.push(1, 4);
  expect(seqs()).toEqual([1]);
  expect(server.last().sent.at(-1)).toEqual({ action: 'subscribe', auctionId: AUCTION, sinceSeq: 1 });
  server.push(2, 4, 4);

  expect(seqs()).toEqual([1, 2, 4]);
});

it('connects again when the connection is lost, with patience, and goes on after what it has', async () => {
  const { server, feed, seqs } = await opened();
  feed.follow(AUCTION, 0);
  server.push(1, 2);
  server.refuse(true);
  server.last().emit('close');
  await vi.advanceTimersByTimeAsync(100);
  expect(server.sockets).toHaveLength(2);
  server.refuse(false);
  await vi.advanceTimersByTimeAsync(200);
  expect(server.last().sent).toEqual([{ action: 'subscribe', auctionId: AUCTION, sinceSeq: 2 }]);
  server.push(2, 3);

  expect(seqs()).toEqual([1, 2, 3]);
});

it('subscribes again after a while when the auction was too busy', async () => {
  const { server, feed } = await opened();
  feed.follow(AUCTION, 4);
  server.last().emit('message', JSON.stringify({ type: 'error', code: 'REALTIME_SUBSCRIPTION_BUSY', auctionId: AUCTION }));
  await vi.advanceTimersByTimeAsync(100);

  expect(server.last().sent).toHaveLength(2);
});

it('stays closed when it is closed, and forgets what it leaves', async () => {
  const { server, feed, seqs } = await opened();
  feed.follow(AUCTION, 0);
  feed.unfollow(AUCTION);
  expect(server.last().sent.at(-1)).toEqual({ action: 'unsubscribe', auctionId: AUCTION });
  feed.close();
  await vi.advanceTimersByTimeAsync(10_000);

  expect([server.sockets.length, seqs()]).toEqual([1, []]);
});

it('keeps a silent connection alive', async () => {
  const { server } = await opened();
  await vi.advanceTimersByTimeAsync(240_000);

  expect(server.last().sent).toEqual([{ action: 'ping' }]);
});

it('waits for a frame that fits, or gives up', async () => {
  const { server, feed } = await opened();
  const waiting = feed.heard(({ type }) => type === 'pong', 1_000);
  const vain = feed.heard(({ type }) => type === 'error', 1_000);
  server.last().emit('message', JSON.stringify({ type: 'pong', serverTime: 'now' }));
  await vi.advanceTimersByTimeAsync(1_000);

  expect([await waiting, await vain]).toEqual([{ type: 'pong', serverTime: 'now' }, undefined]);
});

it('tells each notice once, by its key, to whoever listens until they stop', async () => {
  const { server, feed, heard } = await opened();
  const topics: string[] = [];
  const stop = feed.on('notice', ({ topic, data }) => topics.push(`${topic} ${data['score']}`));
  const push = (key: string, score: number) =>
    server.last().emit('message', JSON.stringify({ type: 'notice', key, topic: 'rating', data: { score } }));
  push('first', 1);
  push('first', 1);
  server.push(1);
  push('second', 2);
  stop();
  push('third', 3);

  expect(topics).toEqual(['rating 1', 'rating 2']);
  expect(heard.map(({ type }) => type)).toEqual(['notice', 'activity', 'notice', 'notice']);
});

it('says when the first connection is refused', async () => {
  const server = fakeServer();
  server.refuse(true);

  await expect(openLiveFeed({ url: 'ws://feed', token: () => 'none', open: server.open })).rejects.toThrow('was refused');
});
