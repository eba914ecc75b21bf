import type { Clock } from '@ecom/kernel';
import type { Connections } from './ports';

export const makeConnect =
  ({ connections, clock }: { readonly connections: Connections; readonly clock: Clock }) =>
  (connectionId: string, userId: string): Promise<void> =>
    connections.open(connectionId, userId, clock());

export type Connect = ReturnType<typeof makeConnect>;
