import { setTimeout as pause } from 'node:timers/promises';
import { validateAuctionDue } from '@ecom/contracts/compiled/auction-due';
import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { queueHandler, requireEnv } from '@ecom/lambda';
import { readAuction } from '../../adapters/dynamo-auctions';
import { eventBus } from '../../adapters/event-bus';
import { sqsTasks } from '../../adapters/sqs-tasks';
import { type AnnounceEndingSoon, makeAnnounceEndingSoon } from '../../use-cases/announce-ending-soon';

export const makeHandler = (announceEndingSoon: AnnounceEndingSoon) =>
  queueHandler({
    validate: validateAuctionDue,
    handle: ({ auctionId }, { correlationId }) => announceEndingSoon({ auctionId, correlationId }),
  });

export const main = makeHandler(
  makeAnnounceEndingSoon({
    auctions: { get: readAuction({ dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE') }) },
    announce: eventBus(requireEnv('EVENT_BUS_NAME')),
    tasks: sqsTasks({ queueUrls: { 'announce-ending-soon': requireEnv('REMINDER_QUEUE_URL') } }),
    clock: systemClock,
    pause: (milliseconds) => pause(milliseconds),
  }),
);
