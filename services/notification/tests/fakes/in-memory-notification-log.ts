import { LEASE_SECONDS } from '../../src/adapters/notification-item';
import type { Outcome } from '../../src/domain/notification';
import type { NotificationLog } from '../../src/use-cases/ports';

type Entry = { readonly leaseUntil: number } | { readonly outcome: Outcome };

const keyOf = ({ userId, businessKey }: { readonly userId: string; readonly businessKey: string }) => `${userId} ${businessKey}`;

/** `outcomes` is how everything ended, in the order of the ends. */
export const inMemoryNotificationLog = () => {
  const entries = new Map<string, Entry>();
  const outcomes: Outcome[] = [];
  const holds = (claim: Parameters<NotificationLog['release']>[0]): boolean => {
    const entry = entries.get(keyOf(claim));
    return entry !== undefined && 'leaseUntil' in entry && entry.leaseUntil === claim.leaseUntil;
  };

  const log: NotificationLog = {
    claim: async ({ userId, businessKey }, now) => {
      const entry = entries.get(keyOf({ userId, businessKey }));
      if (entry && 'outcome' in entry) return 'settled';
      if (entry && entry.leaseUntil > now.getTime()) return 'held';
      const claim = { userId, businessKey, leaseUntil: now.getTime() + LEASE_SECONDS * 1000 };
      entries.set(keyOf(claim), claim);
      return claim;
    },
    settle: async (claim, outcome) => {
      if (outcome.state !== 'sent' && !holds(claim)) throw new Error('The claim is lost.');
      entries.set(keyOf(claim), { outcome });
      outcomes.push(outcome);
    },
    release: async (claim) => {
      if (!holds(claim)) throw new Error('The claim is lost.');
      entries.set(keyOf(claim), { leaseUntil: 0 });
    },
  };
  return { log, outcomes };
};
