import type { Json } from '@ecom/kernel';
import { cancel, requireOwn, requireVisible } from '../domain/lifecycle';
import { type Command, changeAuction, type Dependencies } from './change-auction';

type Cancelled = { readonly auctionId: string; readonly state: 'cancelled'; readonly seq: number; readonly cancelledAt: string };

export const makeCancelAuction =
  (dependencies: Dependencies) =>
  (command: Command & { readonly isAdmin: boolean }): Promise<Json<Cancelled>> => {
    const { auctionId, callerId, isAdmin } = command;
    return changeAuction(dependencies, command, (found, moment) => {
      const before = isAdmin ? requireVisible(found, auctionId, callerId) : requireOwn(found, auctionId, callerId);
      const after = cancel(before, isAdmin ? 'admin' : 'seller', moment);
      const { status: state, seq } = after;
      const cancelledAt = new Date(after.cancelledAt).toISOString();

      return { before, after, description: 'kept', answer: { auctionId, state, seq, cancelledAt } };
    });
  };

export type CancelAuction = ReturnType<typeof makeCancelAuction>;
