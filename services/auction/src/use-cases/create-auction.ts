import { type Clock, type Json, toJson } from '@ecom/kernel';
import type { Description } from '../domain/description';
import { draft, publish } from '../domain/lifecycle';
import { type SellerAuction, sellerView } from '../domain/seller-view';
import type { Terms } from '../domain/terms';
import type { AuctionStore, KeptAnswers, KeyedRequest } from './auction-store';
import { answerOnce } from './idempotency';

type Dependencies = {
  readonly auctions: AuctionStore;
  readonly answers: KeptAnswers;
  readonly clock: Clock;
  readonly newAuctionId: () => string;
  readonly newSalt: () => string;
};

type CreateCommand = {
  readonly sellerId: string;
  /** Without a start the auction opens at once. */
  readonly terms: Omit<Terms, 'startsAt'> & { readonly startsAt: number | undefined };
  readonly description: Description;
  readonly asDraft: boolean;
  readonly correlationId: string;
  readonly request: KeyedRequest | undefined;
};

export const makeCreateAuction =
  ({ auctions, answers, clock, newAuctionId, newSalt }: Dependencies) =>
  ({ sellerId, terms, description, asDraft, correlationId, request }: CreateCommand): Promise<Json<SellerAuction>> =>
    answerOnce(answers, request, async (keep) => {
      const moment = { now: clock().getTime(), correlationId };
      const drafted = draft(
        { id: newAuctionId(), aliasSalt: newSalt(), sellerId, terms: { ...terms, startsAt: terms.startsAt ?? moment.now } },
        moment,
      );
      const added = { auction: asDraft ? drafted : publish(drafted, moment), description };
      const answer = toJson(sellerView(added, moment.now));
      await auctions.add(added, keep(answer));

      return answer;
    });

export type CreateAuction = ReturnType<typeof makeCreateAuction>;
