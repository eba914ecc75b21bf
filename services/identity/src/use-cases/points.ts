import type { EventData, MessageData, orderCompleted, orderUnpaid, pointsAdjustment } from '@ecom/contracts';
import { SessionInvalidError } from '../domain/errors';
import type { FindProfile } from './find-profile';

export type Adjustment = { readonly userId: string; readonly delta: number; readonly key: string; readonly reason: string };
export type Undoing = { readonly userId: string; readonly undoes: string; readonly reason: string };

export type Points = {
  /** Once per user and key. @throws InsufficientPointsError, PointsBusyError */
  adjust(adjustment: Adjustment): Promise<void>;
  /** Takes an adjustment back that was made, once; one that was not made never will be. @throws PointsBusyError */
  undo(undoing: Undoing): Promise<void>;
  /** Once per user and order. @throws PointsBusyError */
  strike(userId: string, orderId: string): Promise<void>;
};

/** @returns what was asked for: the answer to a key is the same however often it comes. */
export const makeAdjustPoints =
  (points: Pick<Points, 'adjust' | 'undo'>) =>
  async ({ userId, delta, key, undoes, reason }: MessageData<typeof pointsAdjustment>): Promise<{ readonly key: string }> => {
    await (undoes === undefined ? points.adjust({ userId, delta, key, reason }) : points.undo({ userId, undoes, reason }));

    return { key };
  };

type Dependencies = { readonly points: Pick<Points, 'adjust' | 'strike'>; readonly findProfile: FindProfile };

/** There may be no profile yet, which is made then, or no account any more, which nothing can be credited to. */
const ifThereIsAnAccount = async ({ findProfile }: Dependencies, userId: string, work: () => Promise<void>): Promise<void> => {
  try {
    await findProfile(userId);
  } catch (error) {
    if (error instanceof SessionInvalidError) return;
    throw error;
  }
  await work();
};

/** What an order that is over means for its buyer. */
export const makeAccountForOrders = (dependencies: Dependencies) => ({
  completed: ({ orderId, buyerId: userId, pointsEarned: delta }: EventData<typeof orderCompleted>): Promise<void> =>
    ifThereIsAnAccount(dependencies, userId, async () => {
      if (delta > 0) await dependencies.points.adjust({ userId, delta, key: `${orderId}-earned`, reason: 'earned' });
    }),

  unpaid: ({ orderId, buyerId }: EventData<typeof orderUnpaid>): Promise<void> =>
    ifThereIsAnAccount(dependencies, buyerId, () => dependencies.points.strike(buyerId, orderId)),
});

export type AccountForOrders = ReturnType<typeof makeAccountForOrders>;
