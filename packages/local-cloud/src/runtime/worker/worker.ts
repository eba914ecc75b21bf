import { parentPort, workerData } from 'node:worker_threads';
import type { InvocationError } from '../../model';
import { type InvokeMessage, MAX_PAYLOAD_BYTES, type ReadyMessage, type WorkerMessage, type WorkerStart } from '../invocation-messages';
import { virtualDate } from '../virtual-date';
import { virtualNow } from '../virtual-time';
import { loadHandler, STREAMING } from './load-handler';
import { captureOutput } from './output';
import { provideStreaming, readyForMore, runStreaming } from './response-stream';
import { isolateEnvironment, scopes } from './scope';

const RealDate = Date;
const realNow = RealDate.now;
const virtual = virtualNow((workerData as WorkerStart).clock, realNow);
const send = (message: WorkerMessage) => parentPort?.postMessage(message);

globalThis.Date = virtualDate(RealDate, () => (scopes.getStore()?.wallClock ? realNow() : virtual()));
isolateEnvironment();
captureOutput(send, realNow);
provideStreaming();

const contextOf = ({ id, launch, timeoutMs }: InvokeMessage) => {
  const end = performance.now() + timeoutMs;
  return {
    awsRequestId: id,
    callbackWaitsForEmptyEventLoop: true,
    functionName: launch.name,
    functionVersion: '$LATEST',
    invokedFunctionArn: launch.arn,
    memoryLimitInMB: String(launch.memoryMb),
    logGroupName: `/aws/lambda/${launch.name}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, Math.floor(end - performance.now())),
  };
};

const serialise = (value: unknown): string => {
  const payload = JSON.stringify(value === undefined ? null : value) ?? 'null';
  const size = Buffer.byteLength(payload);
  if (size <= MAX_PAYLOAD_BYTES) return payload;
  const message = `Response payload size (${size} bytes) exceeded maximum allowed payload size (${MAX_PAYLOAD_BYTES} bytes).`;
  throw Object.assign(new Error(message), { name: 'Function.ResponseSizeTooLarge' });
};

const describe = (error: unknown): InvocationError => {
  if (!(error instanceof Error)) return { errorType: typeof error, errorMessage: String(error), trace: [] };
  return { errorType: error.name || 'Error', errorMessage: error.message, trace: (error.stack ?? '').split('\n') };
};

const run = async (message: InvokeMessage): Promise<string> => {
  const handler = await loadHandler(message.launch);
  const event: unknown = JSON.parse(message.event);
  const context = contextOf(message);
  if (!(STREAMING in handler)) return serialise(await handler(event, context));
  await runStreaming((stream) => handler(event, stream, context), { id: message.id, post: send });
  return 'null';
};

const invoke = (message: InvokeMessage): void => {
  const { id, launch, wallClock } = message;
  // A copy per invocation: what one invocation writes into process.env is not what the template says.
  const scope = { id, functionName: launch.name, environment: { ...launch.environment }, wallClock };
  void scopes.run(scope, async () => {
    try {
      send({ kind: 'result', id, payload: await run(message) });
    } catch (error) {
      send({ kind: 'result', id, error: describe(error) });
    }
  });
};

parentPort?.on('message', (message: InvokeMessage | ReadyMessage) => {
  if ('kind' in message) readyForMore(message.id);
  else invoke(message);
});
