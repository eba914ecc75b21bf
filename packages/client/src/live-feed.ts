import { feedPositions } from './feed-positions';
import type { Activity, Frame } from './generated/realtime-frames';
import { type FrameOf, hearing } from './hearing';
import { seenKeys } from './seen-keys';

/** The part of a WebSocket that is used. */
export type FeedSocket = {
  send(text: string): void;
  close(): void;
  addEventListener(event: 'open' | 'close' | 'error' | 'message', listener: (event: { readonly data?: unknown }) => void): void;
};

export type LiveFeedOptions = {
  /** The output `socketUrl` of the service. */
  readonly url: string;
  /** An access token, or how to get one that is still good: asked at every connection. */
  readonly token: string | (() => string | Promise<string>);
  /** Hears each frame once: repetitions and what came before are left out. */
  readonly onFrame?: (frame: Frame) => void;
  /** How a socket is opened; the WebSocket of the platform unless told otherwise. */
  readonly open?: (url: string) => FeedSocket;
  /** Milliseconds before the first attempt to connect again; doubles up to sixteen times that. */
  readonly patience?: number;
};

export type LiveFeed = {
  /** Everything heard so far. */
  readonly frames: readonly Frame[];
  /** Follows an auction from after `sinceSeq`, through every reconnection; without it, from its latest change. */
  follow(auctionId: string, sinceSeq?: number): void;
  unfollow(auctionId: string): void;
  /** Sends a frame as it is. */
  send(message: object): void;
  /** Listens to one kind of frame from now on, each once: `on('notice', …)` is what services have for this user. @returns how to stop */
  on<Type extends Frame['type']>(type: Type, listener: (frame: FrameOf<Type>) => void): () => void;
  /** The first frame, past or to come, that fits; undefined when none came in time. */
  heard(fits: (frame: Frame) => boolean, timeoutMs: number): Promise<Frame | undefined>;
  /** The first change of an auction that fits. */
  changed(fits: (change: Activity) => boolean, timeoutMs: number): Promise<Activity | undefined>;
  close(): void;
};

/** API Gateway ends a connection that is silent for ten minutes. */
const PING_MS = 240_000;
const LONGEST_WAIT = 16;
const BUSY = 'REALTIME_SUBSCRIPTION_BUSY';

const platformSocket = (url: string): FeedSocket => new WebSocket(url) as unknown as FeedSocket;

type Events = { readonly onFrame: (frame: Frame) => void; readonly onLost: () => void };

/** @throws Error when the connection is refused */
const connect = async ({ url, token, open = platformSocket }: LiveFeedOptions, { onFrame, onLost }: Events): Promise<FeedSocket> => {
  const access = typeof token === 'string' ? token : await token();
  const socket = open(`${url}?token=${encodeURIComponent(access)}`);
  await new Promise<void>((resolve, reject) => {
    socket.addEventListener('open', () => resolve());
    socket.addEventListener('error', () => reject(new Error(`The socket at ${url} was refused.`)));
  });
  socket.addEventListener('message', ({ data }) => onFrame(JSON.parse(String(data)) as Frame));
  socket.addEventListener('close', onLost);
  return socket;
};

type Lasting = { readonly patience: number; readonly onFrame: (frame: Frame) => void; readonly onReturn: () => void };

/** A connection that is opened again, ever more patiently, until it is closed. @throws Error when the first attempt is refused */
const lastingConnection = async (options: LiveFeedOptions, { patience, onFrame, onReturn }: Lasting) => {
  let socket: FeedSocket | undefined;
  let closed = false;
  const reconnect = (wait: number): void => {
    socket = undefined;
    const again = async (): Promise<void> => {
      if (closed) return;
      try {
        socket = await connect(options, events);
        onReturn();
      } catch {
        reconnect(Math.min(wait * 2, patience * LONGEST_WAIT));
      }
    };
    if (!closed) setTimeout(() => void again(), wait * (0.5 + Math.random() / 2));
  };
  const events: Events = { onFrame, onLost: () => reconnect(patience) };
  socket = await connect(options, events);
  return {
    send: (message: object): void => socket?.send(JSON.stringify(message)),
    close: (): void => {
      closed = true;
      socket?.close();
    },
  };
};

const subscription = (auctionId: string, sinceSeq: number | undefined) => ({
  action: 'subscribe',
  auctionId,
  ...(sinceSeq !== undefined && { sinceSeq }),
});

/**
 * Opens the live feed as the owner of the token. A connection that is lost is opened again, and what was missed comes after:
 * `onFrame` hears every change of a followed auction once, in order.
 * @throws Error when the first connection is refused
 */
export const openLiveFeed = async (options: LiveFeedOptions): Promise<LiveFeed> => {
  const { onFrame, patience = 500 } = options;
  const { frames, tell, heard, on } = hearing();
  const isNewKey = seenKeys();
  const positions = feedPositions((auctionId, sinceSeq) => connection.send(subscription(auctionId, sinceSeq)));
  const receive = (frame: Frame): void => {
    if (frame.type === 'activity' && !positions.accept(frame)) return;
    if (frame.type === 'notice' && !isNewKey(frame.key)) return;
    if (frame.type === 'error' && frame.code === BUSY) setTimeout(() => positions.resume(String(frame['auctionId'])), patience);
    onFrame?.(frame);
    tell(frame);
  };
  const connection = await lastingConnection(options, { patience, onFrame: receive, onReturn: positions.resumeAll });
  const pinging = setInterval(() => connection.send({ action: 'ping' }), PING_MS);
  const changed = async (fits: (change: Activity) => boolean, timeoutMs: number): Promise<Activity | undefined> => {
    const isIt = (frame: Frame): frame is Activity => frame.type === 'activity' && fits(frame);
    const found = await heard(isIt, timeoutMs);
    return found && isIt(found) ? found : undefined;
  };
  return {
    frames,
    heard,
    on,
    changed,
    send: connection.send,
    follow: positions.follow,
    unfollow: (auctionId) => {
      positions.forget(auctionId);
      connection.send({ action: 'unsubscribe', auctionId });
    },
    close: () => {
      clearInterval(pinging);
      connection.close();
    },
  };
};
