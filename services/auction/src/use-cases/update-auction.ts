import { amend, requireOwn, type TermChanges } from '../domain/lifecycle';
import { sellerView } from '../domain/seller-view';
import { type Command, changeAuction, type Dependencies } from './change-auction';

export const makeUpdateAuction =
  (dependencies: Dependencies) =>
  (command: Command & { readonly changes: TermChanges }): Promise<string> =>
    changeAuction(dependencies, command, {
      decide: (found, moment) => {
        const before = requireOwn(found, command.auctionId, command.callerId);
        return { before, after: amend(before, command.changes, moment) };
      },
      view: (after, { now }) => sellerView(after, now),
    });

export type UpdateAuction = ReturnType<typeof makeUpdateAuction>;
