import type { ErrorDetails } from '@ecom/kernel';
import type { Activity } from './activity';

type ErrorFacts = { readonly code: string; readonly detail: string; readonly errors?: unknown; readonly [fact: string]: unknown };

/** What the server says to a client. Every frame tells the server's time, so that clocks can count down to it. */
export type Frame = { readonly serverTime: string } & (
  | ({ readonly type: 'activity' } & Activity)
  | {
      readonly type: 'subscribed';
      readonly auctionId: string;
      /** Everything up to here has been sent; 0 when nothing is known yet. */
      readonly seq: number;
    }
  | { readonly type: 'unsubscribed'; readonly auctionId: string }
  | { readonly type: 'pong' }
  | ({ readonly type: 'error' } & ErrorFacts)
);

export const activityFrame = (activity: Activity, now: Date): Frame => ({ type: 'activity', ...activity, serverTime: now.toISOString() });

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

export const errorFrame = ({ code, detail, ...facts }: ErrorFacts & ErrorDetails, now: Date): Frame => ({
  type: 'error',
  code,
  detail,
  ...facts,
  serverTime: now.toISOString(),
});
