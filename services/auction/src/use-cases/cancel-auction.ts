import { cancel, requireOwn, requireVisible } from '../domain/lifecycle';
import { publicView } from '../domain/public-view';
import { type Command, changeAuction, type Dependencies } from './change-auction';

export const makeCancelAuction =
  (dependencies: Dependencies) =>
  (command: Command & { readonly isAdmin: boolean }): Promise<string> => {
    const { auctionId, callerId, isAdmin } = command;
    return changeAuction(dependencies, command, (found, moment) => {
      const before = isAdmin ? requireVisible(found, auctionId, callerId) : requireOwn(found, auctionId, callerId);
      const after = cancel(before, isAdmin ? 'admin' : 'seller', moment);
      const { state, seq, cancelledAt } = publicView(after, moment.now);

      return { before, after, description: 'kept', answer: { auctionId, state, seq, cancelledAt } };
    });
  };

export type CancelAuction = ReturnType<typeof makeCancelAuction>;
