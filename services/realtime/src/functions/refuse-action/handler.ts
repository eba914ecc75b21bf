import { socketHandler } from '@ecom/lambda';
import { ActionUnknownError } from '../../domain/errors';
import type { Sockets } from '../../use-cases/ports';
import { refuseWith, socketsOfStage } from '../sockets';
import { anyFrame } from './schema';

const actions = ['subscribe', 'unsubscribe', 'ping'];

export const makeHandler = (sockets: Sockets) =>
  socketHandler({
    frame: anyFrame,
    handle: async () => {
      throw new ActionUnknownError(`There is no such action. Known are: ${actions.join(', ')}.`, { actions });
    },
    refuse: refuseWith(sockets),
  });

export const main = makeHandler(socketsOfStage());
