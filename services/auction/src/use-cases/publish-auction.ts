import { publish, requireOwn } from '../domain/lifecycle';
import { sellerView } from '../domain/seller-view';
import { type Command, changeAuction, type Dependencies } from './change-auction';

export const makePublishAuction =
  (dependencies: Dependencies) =>
  (command: Command): Promise<string> =>
    changeAuction(dependencies, command, {
      decide: (found, moment) => {
        const before = requireOwn(found, command.auctionId, command.callerId);
        return { before, after: publish(before, moment) };
      },
      view: (after, { now }) => sellerView(after, now),
    });

export type PublishAuction = ReturnType<typeof makePublishAuction>;
