import type { DomainEvent } from '@ecom/contracts';
import { type Consequences, consequencesOf } from '../domain/consequences';
import type { Order } from '../domain/order';
import type { ReceiptRequest } from '../domain/receipt';
import type { Callbacks, SendNotices, SendPushes, StartSettlement } from './ports';

type Announcement = DomainEvent & { readonly eventId: string; readonly occurredAt: Date; readonly correlationId: string };

type Dependencies = {
  readonly start: StartSettlement;
  readonly callbacks: Pick<Callbacks, 'succeed'>;
  readonly announce: (announcements: readonly Announcement[]) => Promise<void>;
  readonly notify: SendNotices;
  readonly push: SendPushes;
  readonly requestDocument: (request: ReceiptRequest) => Promise<void>;
};

type Change = { readonly before: Order | undefined; readonly after: Order | undefined; readonly noticedAt: number };

/** Whoever is not the settlement: the bus, people, and what makes documents. */
const tell = async ({ announce, notify, push, requestDocument }: Dependencies, after: Order, consequences: Consequences): Promise<void> => {
  const { event, notices, pushes, document } = consequences;
  if (event) {
    const { orderId, closedAt = 0, status, correlationId } = after;
    await announce([{ ...event, eventId: `${orderId}:${status}`, occurredAt: new Date(closedAt), correlationId }]);
  }
  if (notices.length > 0) await notify(notices);
  if (pushes.length > 0) await push(pushes);
  if (document) await requestDocument(document);
};

/** Everything that follows from one change of an order. Doing it again does the same again, with the same ids. */
export const makeRelay =
  (dependencies: Dependencies) =>
  async ({ before, after, noticedAt }: Change): Promise<void> => {
    if (!after) return;
    const { start, callbacks } = dependencies;
    const consequences = consequencesOf(before, after, noticedAt);
    if (consequences.start) await start(consequences.start);
    // A token that nobody waits with any more is followed by another, which is answered in its turn.
    if (consequences.answer) await callbacks.succeed(consequences.answer.taskToken, { attempt: consequences.answer.attempt });
    await tell(dependencies, after, consequences);
  };

export type Relay = ReturnType<typeof makeRelay>;
