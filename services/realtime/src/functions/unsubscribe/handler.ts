import { documentClient } from '@ecom/dynamo';
import { systemClock } from '@ecom/kernel';
import { requireEnv, socketHandler } from '@ecom/lambda';
import { dynamoConnections } from '../../adapters/dynamo-connections';
import { dynamoSubscriptions } from '../../adapters/dynamo-subscriptions';
import type { Sockets } from '../../use-cases/ports';
import { makeUnsubscribe, type Unsubscribe } from '../../use-cases/unsubscribe';
import { refuseWith, socketsOfStage } from '../sockets';
import { unsubscribeFrame } from './schema';

export const makeHandler = (unsubscribe: Unsubscribe, sockets: Sockets) =>
  socketHandler({
    frame: unsubscribeFrame,
    handle: ({ connectionId, frame: { auctionId } }) => unsubscribe(connectionId, auctionId),
    refuse: refuseWith(sockets),
  });

const store = { client: documentClient(), tableName: requireEnv('REALTIME_TABLE') };
const sockets = socketsOfStage();

export const main = makeHandler(
  makeUnsubscribe({ connections: dynamoConnections(store), subscriptions: dynamoSubscriptions(store), sockets, clock: systemClock }),
  sockets,
);
