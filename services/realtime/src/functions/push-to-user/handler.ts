import { validatePushRequested } from '@ecom/contracts/compiled/push-requested';
import { documentClient } from '@ecom/dynamo';
import { systemClock } from '@ecom/kernel';
import { count, logger, queueHandler, requireEnv } from '@ecom/lambda';
import { dynamoConnections } from '../../adapters/dynamo-connections';
import { makePushToUser, type PushToUser } from '../../use-cases/push-to-user';
import { socketsOfStage } from '../sockets';

export const makeHandler = (pushToUser: PushToUser) =>
  queueHandler({
    validate: validatePushRequested,
    handle: async (notice) => {
      const { failures, ...pushed } = await pushToUser(notice);
      const { businessKey, topic } = notice;
      count('NoticesPushed', pushed.delivered);
      count('NoticesDropped', pushed.dropped);
      for (const error of failures) logger.warn('a connection could not be served or forgotten', { businessKey, error: error as Error });
      logger.info('notice pushed', { businessKey, topic, ...pushed });
    },
  });

export const main = makeHandler(
  makePushToUser({
    connections: dynamoConnections({ client: documentClient(), tableName: requireEnv('REALTIME_TABLE') }),
    sockets: socketsOfStage(),
    clock: systemClock,
  }),
);
