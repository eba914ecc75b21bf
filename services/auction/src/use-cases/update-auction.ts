import type { Json } from '@ecom/kernel';
import { type DescriptionChange, descriptionAfter, effectOn } from '../domain/description';
import { amend, requireOwn, type TermChanges } from '../domain/lifecycle';
import { type SellerAuction, sellerView } from '../domain/seller-view';
import { type Command, changeAuction, type Dependencies } from './change-auction';

type UpdateCommand = Command & { readonly changes: TermChanges; readonly description: DescriptionChange };

export const makeUpdateAuction =
  (dependencies: Dependencies) =>
  (command: UpdateCommand): Promise<Json<SellerAuction>> =>
    changeAuction(dependencies, command, async (found, moment) => {
      const before = requireOwn(found, command.auctionId, command.callerId);
      const after = amend(before, command.changes, moment);
      const described = await dependencies.auctions.descriptionOf(before.id);
      const description = descriptionAfter(described, command.description);

      return {
        before,
        after,
        description: effectOn(described, command.description),
        answer: sellerView({ auction: after, description }, moment.now),
      };
    });

export type UpdateAuction = ReturnType<typeof makeUpdateAuction>;
