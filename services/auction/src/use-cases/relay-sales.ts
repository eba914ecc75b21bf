import type { Sale } from '../domain/sale';
import { saleConsequences } from '../domain/sale-consequences';
import type { Announce } from './announce-ending-soon';
import type { TaskSchedules } from './due-tasks';
import type { SendNotifications } from './notify-participants';

type Dependencies = { readonly schedules: TaskSchedules; readonly announce: Announce; readonly send: SendNotifications };
type Change = { readonly before: Sale | undefined; readonly after: Sale | undefined };

/** Everything that follows from one change of a sale. Doing it again does the same again, with the same ids. */
export const makeRelaySales =
  ({ schedules, announce, send }: Dependencies) =>
  async ({ before, after }: Change): Promise<void> => {
    if (!after) return;
    const { lapse, events, notices } = saleConsequences(before, after);
    if (lapse === 'none') await schedules.remove('lapse-offer', after.auctionId);
    else if (lapse !== 'kept') await schedules.put('lapse-offer', after.auctionId, lapse.at);
    if (events.length > 0) await announce(events);
    if (notices.length > 0) await send(notices);
  };

export type RelaySales = ReturnType<typeof makeRelaySales>;
