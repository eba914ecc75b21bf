import { setTimeout as pause } from 'node:timers/promises';
import { validateAuctionDue } from '@ecom/contracts/compiled/auction-due';
import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { queueHandler, requireEnv } from '@ecom/lambda';
import { readAuction } from '../../adapters/dynamo-auctions';
import { dynamoListingIndex } from '../../adapters/dynamo-listings';
import { sqsTasks } from '../../adapters/sqs-tasks';
import { makeOpenAuction, type OpenAuction } from '../../use-cases/open-auction';

export const makeHandler = (openAuction: OpenAuction) =>
  queueHandler({
    validate: validateAuctionDue,
    handle: ({ auctionId }) => openAuction({ auctionId }),
  });

const table = { dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE') };

export const main = makeHandler(
  makeOpenAuction({
    auctions: { get: readAuction(table) },
    index: dynamoListingIndex(table),
    tasks: sqsTasks({ queueUrls: { open: requireEnv('OPENING_QUEUE_URL') } }),
    clock: systemClock,
    pause: (milliseconds) => pause(milliseconds),
  }),
);
