import { validateAuctionActivity } from '@ecom/contracts/compiled/auction-activity';
import { documentClient } from '@ecom/dynamo';
import { systemClock } from '@ecom/kernel';
import { activityHandler, count, logger, requireEnv } from '@ecom/lambda';
import { dynamoConnections } from '../../adapters/dynamo-connections';
import { dynamoFeed } from '../../adapters/dynamo-feed';
import { dynamoSubscriptions } from '../../adapters/dynamo-subscriptions';
import { makePushActivity, type PushActivity } from '../../use-cases/push-activity';
import { socketsOfStage } from '../sockets';

export const makeHandler = (pushActivity: PushActivity) =>
  activityHandler({
    validate: validateAuctionActivity,
    handle: async (record) => {
      const { failures, ...pushed } = await pushActivity(record);
      const { auctionId, seq } = record;
      count('FramesPushed', pushed.delivered);
      count('FramesDropped', pushed.dropped);
      for (const error of failures) logger.warn('a connection could not be served or forgotten', { auctionId, seq, error: error as Error });
      logger.info('activity pushed', { auctionId, seq, ...pushed });
    },
  });

const store = { client: documentClient(), tableName: requireEnv('REALTIME_TABLE') };

export const main = makeHandler(
  makePushActivity({
    connections: dynamoConnections(store),
    subscriptions: dynamoSubscriptions(store),
    feed: dynamoFeed(store),
    sockets: socketsOfStage(),
    clock: systemClock,
  }),
);
