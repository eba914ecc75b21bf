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
      const outcome = { requestId, event, result, attempts };
      if (!result.error) return { ...outcome, condition: 'Success' };
      if (attempts > spec.asyncInvoke.maximumRetries) return { ...outcome, condition: 'RetriesExhausted' };
      if (Date.now() > deadline) return { ...outcome, condition: 'EventAgeExceeded' };
      await delay(RETRY_MS[attempts - 1] ?? 1000, undefined, { signal: stopping.signal });
    }
  };
  const run = async (spec: FunctionSpec, event: unknown, requestId: string): Promise<void> => {
    const outcome = await attempt(spec, event, requestId);
    const { onFailureArn, onSuccessArn } = spec.asyncInvoke;
    const target = outcome.result.error ? onFailureArn : onSuccessArn;
    if (!target) return;
    const detailType = `Lambda Function Invocation Result - ${outcome.result.error ? 'Failure' : 'Success'}`;
    await deliver(target, JSON.stringify(destinationRecord(spec, outcome)), { source: 'lambda', detailType });
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
