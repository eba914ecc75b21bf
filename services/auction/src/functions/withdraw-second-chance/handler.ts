import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { httpHandler, requireEnv } from '@ecom/lambda';
import { dynamoAnswers, readAuction } from '../../adapters/dynamo-auctions';
import { dynamoSales } from '../../adapters/dynamo-sales';
import { keyedRequest } from '../../use-cases/idempotency';
import { makeWithdrawSecondChance, type WithdrawSecondChance } from '../../use-cases/offer-second-chance';
import { withdrawSecondChanceRoute } from './schema';

export const makeHandler = (withdrawSecondChance: WithdrawSecondChance) =>
  httpHandler({
    ...withdrawSecondChanceRoute,
    handle: ({ caller, params: { auctionId }, idempotencyKey, correlationId }) =>
      withdrawSecondChance({
        auctionId,
        callerId: caller.id,
        correlationId,
        request: keyedRequest('withdraw-second-chance', { callerId: caller.id, key: idempotencyKey }, auctionId),
      }),
  });

const table = { dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE'), clock: systemClock };
const sales = dynamoSales(table);

export const main = makeHandler(
  makeWithdrawSecondChance({ auctions: { get: readAuction(table) }, sales, answers: dynamoAnswers(table), clock: systemClock }),
);
