import type { Json } from '@ecom/kernel';
import { publish, requireOwn } from '../domain/lifecycle';
import { type SellerAuction, sellerView } from '../domain/seller-view';
import { type Command, changeAuction, type Dependencies } from './change-auction';

export const makePublishAuction =
  (dependencies: Dependencies) =>
  (command: Command): Promise<Json<SellerAuction>> =>
    changeAuction(dependencies, command, async (found, moment) => {
      const before = requireOwn(found, command.auctionId, command.callerId);
      const auction = publish(before, moment);
      const description = await dependencies.auctions.descriptionOf(before.id);

      return { before, after: auction, description: 'kept', answer: sellerView({ auction, description }, moment.now) };
    });

export type PublishAuction = ReturnType<typeof makePublishAuction>;
