import { randomBytes } from 'node:crypto';
import { leanDynamo } from '@ecom/dynamo/lean';
import { newId, systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoAnswers, dynamoAuctions } from '../../adapters/dynamo-auctions';
import { type CreateAuction, makeCreateAuction } from '../../use-cases/create-auction';
import { keyedRequest } from '../../use-cases/idempotency';
import { type CreateAuctionBody, createAuctionRoute } from './schema';

const SALT_BYTES = 16;
const defaultSoftClose = { windowSeconds: 120, maxExtensionSeconds: 3_600 };

const termsFrom = (body: CreateAuctionBody) => {
  const {
    draft: _draft,
    description: _description,
    startsAt,
    endsAt,
    softClose = defaultSoftClose,
    reservePrice = 0,
    buyNowPrice = 0,
    ...terms
  } = body;

  return {
    ...terms,
    reservePrice,
    buyNowPrice,
    startsAt: startsAt === undefined ? undefined : Date.parse(startsAt),
    endsAt: Date.parse(endsAt),
    softCloseMs: softClose.windowSeconds * 1_000,
    maxExtensionMs: softClose.maxExtensionSeconds * 1_000,
  };
};

export const makeHandler = (createAuction: CreateAuction) =>
  httpHandler({
    ...createAuctionRoute,
    handle: ({ caller, body, idempotencyKey, correlationId }) =>
      createAuction({
        sellerId: caller.id,
        terms: termsFrom(body),
        description: body.description,
        asDraft: body.draft ?? false,
        correlationId,
        request: keyedRequest('create-auction', { callerId: caller.id, key: idempotencyKey }, body),
      }),
  });

const table = { dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE'), clock: systemClock };

export const main = makeHandler(
  makeCreateAuction({
    auctions: dynamoAuctions(table),
    answers: dynamoAnswers(table),
    clock: systemClock,
    newAuctionId: newId('auc'),
    newSalt: () => randomBytes(SALT_BYTES).toString('hex'),
  }),
);
