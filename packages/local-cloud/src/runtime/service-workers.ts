import type { Log } from './log-lines';
import { toLogLine } from './log-lines';
import { type ServiceWorker, startServiceWorker } from './service-worker';

export type ServiceWorkers = {
  /** The worker of a service, started when there is none that takes work. */
  of(service: string): ServiceWorker;
  /** New code for these services, or for all: what runs ends on the old one. */
  retire(services?: ReadonlySet<string>): void;
  stop(): Promise<void>;
};

export type ServiceWorkersOptions = { readonly file: string; readonly clock: SharedArrayBuffer; readonly log: Log };

export const createServiceWorkers = ({ file, clock, log }: ServiceWorkersOptions): ServiceWorkers => {
  const workers = new Map<string, ServiceWorker>();
  return {
    of: (service) => {
      const known = workers.get(service);
      if (known && !known.retired) return known;
      const worker = startServiceWorker({ file, clock, onOutput: (output) => log(toLogLine(service, output)) });
      workers.set(service, worker);
      return worker;
    },
    retire: (services) => {
      for (const [service, worker] of workers) if (!services || services.has(service)) worker.retire();
    },
    stop: async () => {
      await Promise.all([...workers.values()].map((worker) => worker.stop()));
    },
  };
};
