import { randomUUID } from 'node:crypto';
import { LocalCloudError } from '../errors';
import type { FunctionSpec, InvocationError, InvocationResult, Recorder } from '../model';
import { createConcurrency } from './concurrency';
import { functionEnvironment } from './function-environment';
import { functionNameOf, functionsByName } from './function-names';
import { type FunctionLaunch, MAX_PAYLOAD_BYTES } from './invocation-messages';
import type { Log } from './log-lines';
import type { StreamListener } from './service-worker';
import { createServiceWorkers } from './service-workers';

export type InvokeOptions = { readonly requestId?: string; readonly wallClock?: boolean; readonly onStream?: StreamListener };

export type LambdaHost = {
  find(nameOrArn: string): FunctionSpec | undefined;
  /** Runs a function now. Rejects only when it cannot be run: unknown, throttled, payload too large. */
  invoke(nameOrArn: string, event: unknown, options?: InvokeOptions): Promise<InvocationResult>;
  /** Called whenever an invocation has ended: whatever it wrote is there to be read. */
  onIdle(listener: () => void): () => void;
  /** New code for these services: running invocations end on the old one. */
  reset(services?: ReadonlySet<string>): void;
  stop(): Promise<void>;
};

export type LambdaHostOptions = {
  readonly functions: readonly FunctionSpec[];
  /** Absolute path of a function's bundle, without its export. */
  readonly bundleOf: (spec: FunctionSpec) => string;
  readonly workerFile: string;
  /** Resolves when the bundles are there; functions run no earlier. */
  readonly ready: Promise<unknown>;
  readonly clock: SharedArrayBuffer;
  /** Variables every function has, such as the endpoints; its own win. */
  readonly environment: (spec: FunctionSpec) => Readonly<Record<string, string>>;
  readonly log: Log;
  readonly record: Recorder;
  /** Told of each invocation that runs. */
  readonly onInvoke?: (spec: FunctionSpec) => void;
};

type Finished = { readonly requestId: string; readonly ms: number; readonly error: InvocationError | undefined };

const refuse = (code: string, message: string) => new LocalCloudError(code, message);

const encode = (event: unknown): string => {
  const payload = JSON.stringify(event ?? null);
  const size = Buffer.byteLength(payload);
  if (size <= MAX_PAYLOAD_BYTES) return payload;
  throw refuse(
    'RequestTooLargeException',
    `${size} byte payload is too large for the InvokeFunction operation (limit ${MAX_PAYLOAD_BYTES} bytes)`,
  );
};

const launchOf = (spec: FunctionSpec, options: LambdaHostOptions): FunctionLaunch => ({
  name: spec.name,
  arn: spec.arn,
  file: options.bundleOf(spec),
  exportName: spec.handler.slice(spec.handler.lastIndexOf('.') + 1),
  handler: spec.handler,
  memoryMb: spec.memoryMb,
  environment: functionEnvironment(spec, options.environment(spec)),
});

const recorded = (record: Recorder, spec: FunctionSpec, { requestId, ms, error }: Finished): void => {
  const title = `${spec.name} ${error ? error.errorType : 'ok'} ${ms} ms`;
  record({ kind: 'invocation', service: spec.service, title, detail: { requestId, ms, ...(error && { error }) }, ok: !error });
};

/** Runs Lambda functions, one worker thread per service, started when first needed. */
export const createLambdaHost = (options: LambdaHostOptions): LambdaHost => {
  const { functions, workerFile, clock, log, record } = options;
  const byName = functionsByName(functions);
  const workers = createServiceWorkers({ file: workerFile, clock, log });
  const concurrency = createConcurrency();
  const idle = new Set<() => void>();
  const find = (nameOrArn: string) => byName.get(functionNameOf(nameOrArn));

  const execute = async (spec: FunctionSpec, event: string, { requestId = randomUUID(), wallClock = false, onStream }: InvokeOptions) => {
    await options.ready;
    const message = { id: requestId, launch: launchOf(spec, options), event, timeoutMs: spec.timeoutSeconds * 1000, wallClock };
    const started = performance.now();
    const { payload, error } = await workers.of(spec.service).run(message, onStream);
    recorded(record, spec, { requestId, ms: Math.round(performance.now() - started), error });
    return error ? { error } : { payload: payload === undefined ? undefined : (JSON.parse(payload) as unknown) };
  };
  return {
    find,
    reset: workers.retire,
    stop: workers.stop,
    onIdle: (listener) => {
      idle.add(listener);
      return () => idle.delete(listener);
    },
    invoke: async (nameOrArn, event, invokeOptions = {}) => {
      const spec = find(nameOrArn);
      if (!spec) throw refuse('ResourceNotFoundException', `Function not found: ${nameOrArn}`);
      const payload = encode(event);
      concurrency.claim(spec);
      options.onInvoke?.(spec);
      return execute(spec, payload, invokeOptions).finally(() => {
        concurrency.release(spec);
        for (const listener of idle) listener();
      });
    },
  };
};
