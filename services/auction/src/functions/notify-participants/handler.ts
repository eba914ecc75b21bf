import { auctionCancelled, auctionClosed, auctionEndingSoon, auctionExtended, leaderOutbid } from '@ecom/contracts';
import { validateAuctionCancelled } from '@ecom/contracts/compiled/auction-cancelled';
import { validateAuctionClosed } from '@ecom/contracts/compiled/auction-closed';
import { validateAuctionEndingSoon } from '@ecom/contracts/compiled/auction-ending-soon';
import { validateAuctionExtended } from '@ecom/contracts/compiled/auction-extended';
import { validateLeaderOutbid } from '@ecom/contracts/compiled/leader-outbid';
import { leanDynamo } from '@ecom/dynamo/lean';
import { eventQueueHandler, on, requireEnv } from '@ecom/lambda';
import { dynamoParticipants } from '../../adapters/dynamo-watches';
import { sendAllTo } from '../../adapters/sqs-batches';
import { makeNotifyParticipants, type NotifyParticipants } from '../../use-cases/notify-participants';

export const makeHandler = ({ outbid, extended, endingSoon, closed, cancelled }: NotifyParticipants) =>
  eventQueueHandler(
    on(leaderOutbid, validateLeaderOutbid, (data, { correlationId }) => outbid(data, correlationId)),
    on(auctionExtended, validateAuctionExtended, (data, { correlationId }) => extended(data, correlationId)),
    on(auctionEndingSoon, validateAuctionEndingSoon, (data, { correlationId }) => endingSoon(data, correlationId)),
    on(auctionClosed, validateAuctionClosed, (data, { correlationId }) => closed(data, correlationId)),
    on(auctionCancelled, validateAuctionCancelled, (data, { correlationId }) => cancelled(data, correlationId)),
  );

export const main = makeHandler(
  makeNotifyParticipants({
    participants: dynamoParticipants({ dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE') }),
    send: sendAllTo(requireEnv('NOTIFICATION_QUEUE_URL')),
  }),
);
