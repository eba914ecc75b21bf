import type {
  activityFrame as activityContract,
  errorFrame as errorContract,
  MessageData,
  noticeFrame as noticeContract,
  pongFrame as pongContract,
  subscribedFrame as subscribedContract,
  unsubscribedFrame as unsubscribedContract,
} from '@ecom/contracts';
import type { ErrorDetails } from '@ecom/kernel';
import type { Activity } from './activity';
import type { Notice } from './notice';

/** What the server says to a client: the contracts have each shape. */
export type Frame =
  | MessageData<typeof activityContract>
  | MessageData<typeof noticeContract>
  | MessageData<typeof subscribedContract>
  | MessageData<typeof unsubscribedContract>
  | MessageData<typeof pongContract>
  | MessageData<typeof errorContract>;

type FrameError = { path: string; message: string };
type ErrorFacts = { readonly code: string; readonly detail: string; readonly instance: string; readonly errors?: unknown };

export const activityFrame = (activity: Activity, now: Date): Frame => ({ type: 'activity', ...activity, serverTime: now.toISOString() });

/** Who it is for and where it came from are not passed on. */
export const noticeFrame = ({ businessKey, topic, data }: Notice, now: Date): Frame => ({
  type: 'notice',
  key: businessKey,
  topic,
  data,
  serverTime: now.toISOString(),
});

export const subscribedFrame = (auctionId: string, seq: number, now: Date): Frame => ({
  type: 'subscribed',
  auctionId,
  seq,
  serverTime: now.toISOString(),
});

export const unsubscribedFrame = (auctionId: string, now: Date): Frame => ({
  type: 'unsubscribed',
  auctionId,
  serverTime: now.toISOString(),
});

export const pongFrame = (now: Date): Frame => ({ type: 'pong', serverTime: now.toISOString() });

export const errorFrame = ({ code, detail, instance, errors, ...facts }: ErrorFacts & ErrorDetails, now: Date): Frame => ({
  ...facts,
  type: 'error',
  code,
  detail,
  instance,
  ...(errors !== undefined && { errors: errors as FrameError[] }),
  serverTime: now.toISOString(),
});
