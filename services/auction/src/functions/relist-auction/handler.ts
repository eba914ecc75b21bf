import { randomBytes } from 'node:crypto';
import { leanDynamo } from '@ecom/dynamo/lean';
import { newId, systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoAnswers, dynamoAuctions } from '../../adapters/dynamo-auctions';
import { dynamoSales } from '../../adapters/dynamo-sales';
import type { TermChanges } from '../../domain/lifecycle';
import { keyedRequest } from '../../use-cases/idempotency';
import { makeRelistAuction, type RelistAuction } from '../../use-cases/relist-auction';
import { type RelistAuctionBody, relistAuctionRoute } from './schema';

const SALT_BYTES = 16;

const changesFrom = ({ openingPrice, reservePrice, buyNowPrice, startsAt, endsAt }: RelistAuctionBody): TermChanges => ({
  ...(openingPrice !== undefined && { openingPrice }),
  ...(reservePrice !== undefined && { reservePrice: reservePrice ?? 0 }),
  ...(buyNowPrice !== undefined && { buyNowPrice: buyNowPrice ?? 0 }),
  ...(startsAt !== undefined && { startsAt: Date.parse(startsAt) }),
  ...(endsAt !== undefined && { endsAt: Date.parse(endsAt) }),
});

export const makeHandler = (relistAuction: RelistAuction) =>
  httpHandler({
    ...relistAuctionRoute,
    handle: ({ caller, params: { auctionId }, body, idempotencyKey, correlationId }) =>
      relistAuction({
        auctionId,
        callerId: caller.id,
        changes: changesFrom(body),
        asDraft: body.draft ?? false,
        correlationId,
        request: keyedRequest('relist-auction', { callerId: caller.id, key: idempotencyKey }, [auctionId, body]),
      }),
  });

const table = { dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE'), clock: systemClock };

export const main = makeHandler(
  makeRelistAuction({
    auctions: dynamoAuctions(table),
    sales: dynamoSales(table),
    answers: dynamoAnswers(table),
    clock: systemClock,
    newAuctionId: newId('auc'),
    newSalt: () => randomBytes(SALT_BYTES).toString('hex'),
  }),
);
