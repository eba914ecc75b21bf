import { requireOwn } from '../domain/lifecycle';
import { AuctionNotDraftError } from '../domain/lifecycle-errors';
import type { AuctionStore, KeptAnswers } from './auction-store';
import type { Command } from './change-auction';
import { answerOnce } from './idempotency';

type Dependencies = { readonly auctions: AuctionStore; readonly answers: KeptAnswers };

export const makeDeleteAuction =
  ({ auctions, answers }: Dependencies) =>
  ({ auctionId, callerId, request }: Command): Promise<string> =>
    answerOnce(answers, request, async (keep) => {
      const auction = requireOwn(await auctions.get(auctionId), auctionId, callerId);
      if (auction.status !== 'draft') throw new AuctionNotDraftError('Only drafts can be deleted; a published auction is cancelled.');
      await auctions.remove(auction, keep(''));

      return '';
    });

export type DeleteAuction = ReturnType<typeof makeDeleteAuction>;
