import { documentClient } from '@ecom/dynamo';
import { systemClock } from '@ecom/kernel';
import { requireEnv, socketHandler } from '@ecom/lambda';
import { dynamoConnections } from '../../adapters/dynamo-connections';
import { type Connect, makeConnect } from '../../use-cases/connect';

export const makeHandler = (connect: Connect) => socketHandler({ handle: ({ connectionId, caller }) => connect(connectionId, caller.id) });

export const main = makeHandler(
  makeConnect({
    connections: dynamoConnections({ client: documentClient(), tableName: requireEnv('REALTIME_TABLE') }),
    clock: systemClock,
  }),
);
