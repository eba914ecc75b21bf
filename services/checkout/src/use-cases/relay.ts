import type { DomainEvent } from '@ecom/contracts';
import { consequencesOf } from '../domain/consequences';
import type { Order } from '../domain/order';
import type { Callbacks, SendNotices, StartSettlement } from './ports';

type Announcement = DomainEvent & { readonly eventId: string; readonly occurredAt: Date; readonly correlationId: string };

type Dependencies = {
  readonly start: StartSettlement;
  readonly callbacks: Pick<Callbacks, 'succeed'>;
  readonly announce: (announcements: readonly Announcement[]) => Promise<void>;
  readonly notify: SendNotices;
};

/** Everything that follows from one change of an order. Doing it again does the same again, with the same ids. */
export const makeRelay =
  ({ start, callbacks, announce, notify }: Dependencies) =>
  async (before: Order | undefined, after: Order | undefined): Promise<void> => {
    if (!after) return;
    const consequences = consequencesOf(before, after);
    if (consequences.start) await start(consequences.start);
    // A token that nobody waits with any more is followed by another, which is answered in its turn.
    if (consequences.answer) await callbacks.succeed(consequences.answer.taskToken, { attempt: consequences.answer.attempt });
    if (consequences.event) {
      const { orderId, closedAt = 0, status, correlationId } = after;
      await announce([{ ...consequences.event, eventId: `${orderId}:${status}`, occurredAt: new Date(closedAt), correlationId }]);
    }
    if (consequences.notices.length > 0) await notify(consequences.notices);
  };

export type Relay = ReturnType<typeof makeRelay>;
