import { type Clock, systemClock } from '@ecom/kernel';
import { socketHandler } from '@ecom/lambda';
import { pongFrame } from '../../domain/frame';
import type { Sockets } from '../../use-cases/ports';
import { refuseWith, socketsOfStage } from '../sockets';

export const makeHandler = (sockets: Sockets, clock: Clock) =>
  socketHandler({ handle: ({ connectionId }) => sockets.post(connectionId, pongFrame(clock())), refuse: refuseWith(sockets, clock) });

export const main = makeHandler(socketsOfStage(), systemClock);
