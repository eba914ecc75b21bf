import { documentClient } from '@ecom/dynamo';
import { newId, systemClock } from '@ecom/kernel';
import { requireEnv, socketHandler } from '@ecom/lambda';
import { dynamoConnections } from '../../adapters/dynamo-connections';
import { dynamoFeed } from '../../adapters/dynamo-feed';
import { dynamoSubscriptions } from '../../adapters/dynamo-subscriptions';
import type { Sockets } from '../../use-cases/ports';
import { makeSubscribe, type Subscribe } from '../../use-cases/subscribe';
import { refuseWith, socketsOfStage } from '../sockets';
import { subscribeFrame } from './schema';

export const makeHandler = (subscribe: Subscribe, sockets: Sockets) =>
  socketHandler({
    frame: subscribeFrame,
    handle: ({ connectionId, frame: { auctionId, sinceSeq } }) => subscribe({ connectionId, auctionId, sinceSeq }),
    refuse: refuseWith(sockets),
  });

const store = { client: documentClient(), tableName: requireEnv('REALTIME_TABLE') };
const sockets = socketsOfStage();

export const main = makeHandler(
  makeSubscribe({
    connections: dynamoConnections(store),
    subscriptions: dynamoSubscriptions(store),
    feed: dynamoFeed(store),
    sockets,
    clock: systemClock,
    newToken: newId('sub'),
  }),
  sockets,
);
