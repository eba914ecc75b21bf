import { documentClient } from '@ecom/dynamo';
import { disconnectHandler, requireEnv } from '@ecom/lambda';
import { dynamoConnections } from '../../adapters/dynamo-connections';
import type { Connections } from '../../use-cases/ports';

export const makeHandler = (connections: Pick<Connections, 'close'>) =>
  disconnectHandler((connectionId) => connections.close(connectionId));

export const main = makeHandler(dynamoConnections({ client: documentClient(), tableName: requireEnv('REALTIME_TABLE') }));
