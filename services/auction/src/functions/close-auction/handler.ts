import { setTimeout as pause } from 'node:timers/promises';
import { validateAuctionDue } from '@ecom/contracts/compiled/auction-due';
import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { count, measure, queueHandler, requireEnv } from '@ecom/lambda';
import { dynamoClosing } from '../../adapters/dynamo-closing';
import { sqsTasks } from '../../adapters/sqs-tasks';
import { type CloseAuction, makeCloseAuction } from '../../use-cases/close-auction';

export const makeHandler = (closeAuction: CloseAuction) =>
  queueHandler({
    validate: validateAuctionDue,
    handle: ({ auctionId }, { correlationId }) => closeAuction({ auctionId, correlationId }),
  });

export const main = makeHandler(
  makeCloseAuction({
    auctions: dynamoClosing({ dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE') }),
    tasks: sqsTasks({ queueUrls: { close: requireEnv('CLOSING_QUEUE_URL') } }),
    clock: systemClock,
    pause: (milliseconds) => pause(milliseconds),
    onClosed: (lag) => {
      count('AuctionsClosed');
      measure('CloseLag', lag);
    },
  }),
);
