import { epochSeconds } from '@ecom/kernel';
import type { Notification, Outcome } from '../domain/notification';

/** Longer than the function may run, shorter than a message stays hidden: whoever finds a claim that ended knows that its holder is gone. */
export const LEASE_SECONDS = 20;

/** Messages live for 14 days on the queue and for 14 more on its dead letter queue: no repetition comes later than this. */
const KEEP_DAYS = 90;

export const notificationKey = ({ userId, businessKey }: Pick<Notification, 'userId' | 'businessKey'>) => ({
  pk: `USER#${userId}`,
  sk: `NOTICE#${businessKey}`,
});

export const forgottenAt = (now: Date): number => epochSeconds(now) + KEEP_DAYS * 86_400;

/** What is kept of an outcome. */
export const outcomeFields = (outcome: Outcome): { readonly mailId?: string; readonly reason?: string } => {
  if (outcome.state === 'sent') return { mailId: outcome.mailId };

  return outcome.state === 'undeliverable' ? { reason: outcome.reason } : {};
};
