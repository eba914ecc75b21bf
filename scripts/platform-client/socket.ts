/** What the live feed says of an auction, in order of seq. */
export type Frame = {
  readonly type: 'activity' | 'subscribed' | 'error' | 'pong' | string;
  readonly auctionId?: string;
  readonly seq?: number;
  readonly serverTime?: string;
  readonly kind?: string;
  readonly price?: number;
  readonly endsAt?: string;
  readonly extended?: boolean;
  readonly [fact: string]: unknown;
};

export type FeedSocket = {
  /** Everything heard so far. */
  readonly frames: readonly Frame[];
  send(message: object): void;
  /** The first frame, past or to come, that fits; undefined when none came in time. */
  heard(fits: (frame: Frame) => boolean, timeoutMs: number): Promise<Frame | undefined>;
  close(): void;
};

const opened = (socket: WebSocket): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', () => reject(new Error(`The socket at ${socket.url.split('?')[0]} was refused.`)), { once: true });
  });

/** Opens the live feed as the owner of the token. */
export const openFeed = async (socketUrl: string, token: string): Promise<FeedSocket> => {
  const socket = new WebSocket(`${socketUrl}?token=${encodeURIComponent(token)}`);
  const frames: Frame[] = [];
  const listeners = new Set<(frame: Frame) => void>();
  socket.addEventListener('message', ({ data }) => {
    const frame = JSON.parse(String(data)) as Frame;
    frames.push(frame);
    for (const listener of listeners) listener(frame);
  });
  await opened(socket);
  return {
    frames,
    send: (message) => socket.send(JSON.stringify(message)),
    heard: (fits, timeoutMs) =>
      new Promise((resolve) => {
        const settle = (frame: Frame | undefined) => {
          listeners.delete(listener);
          clearTimeout(timer);
          resolve(frame);
        };
        const listener = (frame: Frame) => fits(frame) && settle(frame);
        const timer = setTimeout(() => settle(undefined), timeoutMs);
        listeners.add(listener);
        const past = frames.find(fits);
        if (past) settle(past);
      }),
    close: () => socket.close(),
  };
};
