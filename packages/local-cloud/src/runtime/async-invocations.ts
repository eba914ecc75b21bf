import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Deliver, FunctionSpec, InvocationResult } from '../model';
import type { LambdaHost } from './lambda-host';

export const MAX_ASYNC_PAYLOAD_BYTES = 1024 * 1024;

export type AsyncInvocations = {
  /** Takes the event; the function runs soon. Rejects when there is no such function. */
  invoke(nameOrArn: string, event: unknown): Promise<{ readonly requestId: string }>;
  stop(): Promise<void>;
};

/** AWS waits one, then two minutes; on one machine people wait for the outcome. */
const RETRY_MS = [250, 500];
const LATER_RETRY_MS = 1000;
const THROTTLED_MS = 100;

type Outcome = {
  readonly requestId: string;
  readonly event: unknown;
  readonly result: InvocationResult;
  readonly attempts: number;
  readonly condition: string;
};

const destinationRecord = (spec: FunctionSpec, { requestId, event, result, attempts, condition }: Outcome) => ({
  version: '1.0',
  timestamp: new Date().toISOString(),
  requestContext: { requestId, functionArn: `${spec.arn}:$LATEST`, condition, approximateInvokeCount: attempts },
  requestPayload: event,
  responseContext: { statusCode: 200, executedVersion: '$LATEST', ...(result.error && { functionError: 'Unhandled' }) },
  responsePayload: result.error ?? result.payload ?? null,
});

/** Why there is no further attempt; undefined when there is one. */
const conditionOf = ({ error }: InvocationResult, isSpent: boolean, isOld: boolean): string | undefined => {
  if (!error) return 'Success';
  if (isSpent) return 'RetriesExhausted';
  return isOld ? 'EventAgeExceeded' : undefined;
};

/** Asynchronous invocation: retries, then the destinations of the function. */
export const createAsyncInvocations = (
  host: LambdaHost,
  deliver: Deliver,
  onLost: (spec: FunctionSpec, error: unknown) => void,
): AsyncInvocations => {
  const stopping = new AbortController();
  const running = new Set<Promise<void>>();

  const unthrottled = async (spec: FunctionSpec, event: unknown, requestId: string): Promise<InvocationResult> => {
    for (;;) {
      try {
        return await host.invoke(spec.name, event, { requestId });
      } catch (error) {
        if ((error as { code?: string }).code !== 'TooManyRequestsException') throw error;
        await delay(THROTTLED_MS, undefined, { signal: stopping.signal });
      }
    }
  };
  const attempt = async (spec: FunctionSpec, event: unknown, requestId: string): Promise<Outcome> => {
    const deadline = Date.now() + spec.asyncInvoke.maximumAgeSeconds * 1000;
    for (let attempts = 1; ; attempts++) {
      const result = await unthrottled(spec, event, requestId);
      const condition = conditionOf(result, attempts > spec.asyncInvoke.maximumRetries, Date.now() > deadline);
      if (condition) return { requestId, event, result, attempts, condition };
      await delay(RETRY_MS[attempts - 1] ?? LATER_RETRY_MS, undefined, { signal: stopping.signal });
    }
  };
  const run = async (spec: FunctionSpec, event: unknown, requestId: string): Promise<void> => {
    const outcome = await attempt(spec, event, requestId);
    const [arn, word] = outcome.result.error ? [spec.asyncInvoke.onFailureArn, 'Failure'] : [spec.asyncInvoke.onSuccessArn, 'Success'];
    const detailType = `Lambda Function Invocation Result - ${word}`;
    const options = { source: 'lambda', detailType, as: { principalArn: spec.arn } };
    if (arn !== undefined) await deliver(arn, JSON.stringify(destinationRecord(spec, outcome)), options);
  };

  return {
    invoke: async (nameOrArn, event) => {
      const spec = host.find(nameOrArn);
      if (!spec) throw Object.assign(new Error(`Function not found: ${nameOrArn}`), { code: 'ResourceNotFoundException' });
      const requestId = randomUUID();
      const work = run(spec, event, requestId)
        .catch((error: unknown) => (stopping.signal.aborted ? undefined : onLost(spec, error)))
        .finally(() => running.delete(work));
      running.add(work);
      return { requestId };
    },
    stop: async () => {
      stopping.abort();
      await Promise.allSettled(running);
    },
  };
};
