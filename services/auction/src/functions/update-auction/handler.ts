import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoAnswers, dynamoAuctions } from '../../adapters/dynamo-auctions';
import type { DescriptionChange } from '../../domain/description';
import type { TermChanges } from '../../domain/lifecycle';
import { keyedRequest } from '../../use-cases/idempotency';
import { makeUpdateAuction, type UpdateAuction } from '../../use-cases/update-auction';
import { type UpdateAuctionBody, updateAuctionRoute } from './schema';

const wordsFrom = ({ title, category }: UpdateAuctionBody): TermChanges => ({
  ...(title !== undefined && { title }),
  ...(category !== undefined && { category: category ?? undefined }),
});

const descriptionFrom = ({ description }: UpdateAuctionBody): DescriptionChange => {
  if (description === undefined) return 'kept';
  return description === null ? 'removed' : { text: description };
};

const pricesFrom = ({ openingPrice, reservePrice, buyNowPrice }: UpdateAuctionBody): TermChanges => ({
  ...(openingPrice !== undefined && { openingPrice }),
  ...(reservePrice !== undefined && { reservePrice: reservePrice ?? 0 }),
  ...(buyNowPrice !== undefined && { buyNowPrice: buyNowPrice ?? 0 }),
});

const timesFrom = ({ startsAt, endsAt, softClose }: UpdateAuctionBody): TermChanges => ({
  ...(startsAt !== undefined && { startsAt: Date.parse(startsAt) }),
  ...(endsAt !== undefined && { endsAt: Date.parse(endsAt) }),
  ...(softClose !== undefined && { softCloseMs: softClose.windowSeconds * 1_000, maxExtensionMs: softClose.maxExtensionSeconds * 1_000 }),
});

export const makeHandler = (updateAuction: UpdateAuction) =>
  httpHandler({
    ...updateAuctionRoute,
    handle: ({ caller, params: { auctionId }, body, idempotencyKey, correlationId }) =>
      updateAuction({
        auctionId,
        callerId: caller.id,
        changes: { ...wordsFrom(body), ...pricesFrom(body), ...timesFrom(body) },
        description: descriptionFrom(body),
        correlationId,
        request: keyedRequest('update-auction', { callerId: caller.id, key: idempotencyKey }, [auctionId, body]),
      }),
  });

const table = { dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE'), clock: systemClock };

export const main = makeHandler(makeUpdateAuction({ auctions: dynamoAuctions(table), answers: dynamoAnswers(table), clock: systemClock }));
