import type { Json } from '@ecom/kernel';
import { publish, requireOwn, type TermChanges } from '../domain/lifecycle';
import { draftAgain, endByRelisting, requireRelistable } from '../domain/relisting';
import { type SellerAuction, sellerView } from '../domain/seller-view';
import type { AuctionStore } from './auction-store';
import type { Command } from './change-auction';
import { changeSale, type Dependencies } from './change-sale';

type RelistDependencies = Dependencies & {
  readonly auctions: Pick<AuctionStore, 'get' | 'descriptionOf'>;
  readonly newAuctionId: () => string;
  readonly newSalt: () => string;
};
type RelistCommand = Command & { readonly changes: TermChanges; readonly asDraft: boolean };

/** Lists a lot again that nobody bought or paid: once, and only while nobody has it or is offered it. */
export const makeRelistAuction =
  (dependencies: RelistDependencies) =>
  (command: RelistCommand): Promise<Json<SellerAuction & { readonly relistOf: string }>> =>
    changeSale(dependencies, command, async ({ auction: found, sale, moment }) => {
      const { auctions, newAuctionId, newSalt } = dependencies;
      const auction = requireRelistable(requireOwn(found, command.auctionId, command.callerId), sale);
      const drafted = draftAgain(auction, { id: newAuctionId(), aliasSalt: newSalt(), changes: command.changes }, moment);
      const again = command.asDraft ? drafted : publish(drafted, moment);
      const relisted = { auction: again, description: await auctions.descriptionOf(auction.id), relistOf: auction.id };
      const change = endByRelisting(auction, sale, { relistedAs: again.id, correlationId: moment.correlationId });

      return { ...change, relisted, answer: { ...sellerView(relisted, moment.now), relistOf: auction.id } };
    });

export type RelistAuction = ReturnType<typeof makeRelistAuction>;
