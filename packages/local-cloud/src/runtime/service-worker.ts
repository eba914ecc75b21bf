import { Worker } from 'node:worker_threads';
import type { InvocationError } from '../model';
import type { InvokeMessage, OutputMessage, ReadyMessage, StreamMessage, WorkerMessage, WorkerStart } from './invocation-messages';

/** Hears a stream; after each chunk the function waits until `ready` is called, so that no more is in memory than somebody reads. */
export type StreamListener = (message: StreamMessage, ready: () => void) => void;
export type Settled = { readonly payload?: string; readonly error?: InvocationError };

/** One thread that runs all functions of one service. */
export type ServiceWorker = {
  run(message: InvokeMessage, onStream?: StreamListener): Promise<Settled>;
  /** Takes no new work and ends when the last running invocation has ended. */
  retire(): void;
  readonly retired: boolean;
  stop(): Promise<void>;
};

type Running = {
  readonly settle: (outcome: Settled) => void;
  readonly timer: NodeJS.Timeout;
  readonly onStream?: StreamListener | undefined;
};

export type ServiceWorkerOptions = {
  readonly file: string;
  readonly clock: SharedArrayBuffer;
  readonly onOutput: (message: OutputMessage) => void;
};

const LIMITS = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 12 };

const timeoutError = ({ id, timeoutMs }: InvokeMessage): InvocationError => ({
  errorType: 'Sandbox.Timedout',
  errorMessage: `RequestId: ${id} Error: Task timed out after ${(timeoutMs / 1000).toFixed(2)} seconds`,
});

const exitError = (id: string, cause: string): InvocationError => ({
  errorType: 'Runtime.ExitError',
  errorMessage: `RequestId: ${id} Error: ${cause}`,
});

const exitCause = (code: number) =>
  code === 0 ? 'Runtime exited without providing a reason' : `Runtime exited with error: exit status ${code}`;

const crashOutput = (error: Error): OutputMessage => ({
  kind: 'output',
  stream: 'stderr',
  text: error.stack ?? error.message,
  at: Date.now(),
});

/** The invocations that a worker is busy with. */
const runningInvocations = (onEmpty: () => void) => {
  const running = new Map<string, Running>();
  const finish = (id: string, outcome: Settled): void => {
    const invocation = running.get(id);
    if (!invocation) return;
    running.delete(id);
    clearTimeout(invocation.timer);
    invocation.settle(outcome);
    if (running.size === 0) onEmpty();
  };
  return {
    finish,
    add: (id: string, invocation: Running) => running.set(id, invocation),
    listener: (id: string) => running.get(id)?.onStream,
    failAll: (cause: string) => {
      for (const id of [...running.keys()]) finish(id, { error: exitError(id, cause) });
    },
    isEmpty: () => running.size === 0,
  };
};

/** Starts the thread; it keeps nothing alive by itself. */
export const startServiceWorker = ({ file, clock, onOutput }: ServiceWorkerOptions): ServiceWorker => {
  const workerData: WorkerStart = { clock };
  // A stack trace names the source, not the bundle.
  const execArgv = ['--enable-source-maps'];
  const worker = new Worker(file, { workerData, env: {}, execArgv, resourceLimits: LIMITS, stdout: false, stderr: false });
  let retired = false;
  let crash: string | undefined;
  const running = runningInvocations(() => retired && void worker.terminate());
  worker.on('message', (message: WorkerMessage) => {
    if (message.kind === 'output') onOutput(message);
    else if (message.kind === 'stream') heard(message);
    else running.finish(message.id, message);
  });
  worker.on('error', (error: Error) => {
    crash = `Runtime exited with error: ${error.name}: ${error.message}`;
    onOutput(crashOutput(error));
  });
  worker.on('exit', (code) => {
    retired = true;
    running.failAll(crash ?? exitCause(code));
  });
  const heard = (message: StreamMessage) => {
    const ready = () => worker.postMessage({ kind: 'ready', id: message.id } satisfies ReadyMessage);
    const listener = running.listener(message.id);
    if (listener) listener(message, ready);
    else ready();
  };
  worker.unref();
  return {
    get retired() {
      return retired;
    },
    retire: () => {
      retired = true;
      if (running.isEmpty()) void worker.terminate();
    },
    run: (message, onStream) =>
      new Promise((settle) => {
        // A sandbox whose time is up is killed on AWS. Here others may share it: it gets no new work and dies with its last invocation.
        const timer = setTimeout(() => {
          retired = true;
          running.finish(message.id, { error: timeoutError(message) });
        }, message.timeoutMs);
        running.add(message.id, { settle, timer, onStream });
        worker.postMessage(message);
      }),
    stop: async () => {
      retired = true;
      await worker.terminate();
    },
  };
};
