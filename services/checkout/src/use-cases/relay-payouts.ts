import type { Order } from '../domain/order';
import type { Payout } from '../domain/payout';
import { payoutNoticesOf } from '../domain/payout-notices';
import type { Payouts, RequestPayouts } from './payout-ports';
import type { SendNotices } from './ports';

type Dependencies = { readonly payouts: Pick<Payouts, 'unsent'>; readonly request: RequestPayouts; readonly notify: SendNotices };

/** What follows for sellers from changes of the table. Doing it again asks for the same again, which changes nothing. */
export const makeRelayPayouts = ({ payouts, request, notify }: Dependencies) => ({
  orderCompleted: ({ orderId, correlationId }: Pick<Order, 'orderId' | 'correlationId'>): Promise<void> =>
    request([{ orderId, correlationId }]),

  /** What is sent meanwhile is not found again: an interrupted run has less to do when it is repeated. */
  accountSet: async ({ sellerId, correlationId }: { readonly sellerId: string; readonly correlationId: string }): Promise<void> => {
    for await (const page of payouts.unsent(sellerId)) await request(page.map(({ orderId }) => ({ orderId, correlationId })));
  },

  payoutChanged: async (before: Payout | undefined, after: Payout): Promise<void> => {
    const notices = payoutNoticesOf(before, after);
    if (notices.length > 0) await notify(notices);
  },
});

export type RelayPayouts = ReturnType<typeof makeRelayPayouts>;
