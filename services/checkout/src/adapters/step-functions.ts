import {
  SendTaskFailureCommand,
  SendTaskHeartbeatCommand,
  SendTaskSuccessCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import type { Callbacks, StartSettlement } from '../use-cases/ports';

type Client = Pick<SFNClient, 'send'>;

/** The token was answered before, or whoever waited with it has given up. */
const nobodyWaits = new Set(['TaskTimedOut', 'TaskDoesNotExist', 'InvalidToken']);

const heard = async (call: Promise<unknown>): Promise<boolean> => {
  try {
    await call;
    return true;
  } catch (error) {
    if (nobodyWaits.has((error as Error).name)) return false;
    throw error;
  }
};

export const stepFunctionsCallbacks = (client: Client = new SFNClient({})): Callbacks => ({
  succeed: (taskToken, output) => heard(client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }))),
  fail: (taskToken, { name, cause }) => heard(client.send(new SendTaskFailureCommand({ taskToken, error: name, cause }))),
  beat: (taskToken) => heard(client.send(new SendTaskHeartbeatCommand({ taskToken }))),
});

/** One execution per order, by its name: starting it again is starting it once. */
export const settlementStarter =
  (stateMachineArn: string, client: Client = new SFNClient({})): StartSettlement =>
  async ({ orderId, auctionId, buyerId, remindAt, payBy, correlationId }) => {
    const input = JSON.stringify({ orderId, auctionId, buyerId, correlationId, moments: [...remindAt, payBy] });
    try {
      await client.send(new StartExecutionCommand({ stateMachineArn, name: orderId, input }));
    } catch (error) {
      if ((error as Error).name !== 'ExecutionAlreadyExists') throw error;
    }
  };
