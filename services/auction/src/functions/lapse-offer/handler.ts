import { setTimeout as pause } from 'node:timers/promises';
import { validateAuctionDue } from '@ecom/contracts/compiled/auction-due';
import { leanDynamo } from '@ecom/dynamo/lean';
import { newId, systemClock } from '@ecom/kernel';
import { queueHandler, requireEnv } from '@ecom/lambda';
import { readAuction } from '../../adapters/dynamo-auctions';
import { dynamoSales } from '../../adapters/dynamo-sales';
import { sqsTasks } from '../../adapters/sqs-tasks';
import { type LapseOffer, makeLapseOffer } from '../../use-cases/lapse-offer';
import { makeFindNextOffer } from '../../use-cases/next-offer';
import { offerPeriod } from '../offer-period';

export const makeHandler = (lapseOffer: LapseOffer) =>
  queueHandler({
    validate: validateAuctionDue,
    handle: ({ auctionId }, { correlationId }) => lapseOffer({ auctionId, correlationId }),
  });

const table = { dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE'), clock: systemClock };
const sales = dynamoSales(table);

export const main = makeHandler(
  makeLapseOffer({
    auctions: { get: readAuction(table) },
    sales,
    findNextOffer: makeFindNextOffer({ sales, newOfferId: newId('off'), period: offerPeriod() }),
    tasks: sqsTasks({ queueUrls: { 'lapse-offer': requireEnv('LAPSE_QUEUE_URL') } }),
    clock: systemClock,
    pause: (milliseconds) => pause(milliseconds),
  }),
);
