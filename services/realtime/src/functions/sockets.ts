import { type Clock, systemClock } from '@ecom/kernel';
import { logger, type Problem, requireEnv } from '@ecom/lambda';
import { gatewaySockets, socketClient } from '../adapters/gateway-sockets';
import { errorFrame } from '../domain/frame';
import type { Sockets } from '../use-cases/ports';

/** The sockets of this stage. A client that does not take a frame is a line in the log, and no failure of ours. */
export const socketsOfStage = (): Sockets =>
  gatewaySockets({
    client: socketClient(requireEnv('SOCKET_ENDPOINT')),
    report: (connectionId, error) => logger.warn('a client did not take a frame', { connectionId, error: error as Error }),
  });

/** Tells the client why its frame was refused. */
export const refuseWith =
  (sockets: Sockets, clock: Clock = systemClock) =>
  async (connectionId: string, { code, detail, instance, errors, ...facts }: Problem): Promise<void> => {
    const { type: _type, title: _title, status: _status, ...rest } = facts;
    await sockets.post(connectionId, errorFrame({ ...rest, code, detail, instance, ...(errors !== undefined && { errors }) }, clock()));
  };
