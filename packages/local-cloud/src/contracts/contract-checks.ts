import type { Recorder } from '../model';
import type { Log } from '../runtime/log-lines';
import { asyncContract } from './async-contract';
import type { PutEvent } from './channels';
import type { ServiceDocuments } from './documents';
import { type Exchange, httpContract } from './http-contract';
import { type ContractReport, createTally } from './report';

export const contractModes = ['check', 'off'] as const;
export type ContractMode = (typeof contractModes)[number];

/** Holds what happens to what the services say of themselves. Each call returns at once; the work is done when nothing else waits. */
export type ContractChecks = {
  answered(exchange: Exchange): void;
  published(event: PutEvent): void;
  /** The event that a queue or a stream hands to a function. */
  delivered(event: unknown): void;
  framed(service: string, text: string): void;
  /** A frame of a client. */
  received(service: string, text: string): void;
  report(): ContractReport;
};

type Options = {
  readonly documents: readonly ServiceDocuments[];
  readonly stage: string;
  readonly log: Log;
  readonly record: Recorder;
};

/** Runs what it is given after what waits already, in order. */
const later = () => {
  let waiting: (() => void)[] = [];
  const run = (): void => {
    const due = waiting;
    waiting = [];
    for (const work of due) work();
  };
  const add = (work: () => void): void => {
    if (waiting.length === 0) setImmediate(run);
    waiting.push(work);
  };
  return { add, run };
};

/** @throws Error when a document has a schema that does not compile, at its first use */
export const createContractChecks = ({ documents, stage, log, record }: Options): ContractChecks => {
  const tally = createTally(({ service, subject, problem }) => {
    const message = `contract: ${service} ${subject}: ${problem}`;
    log({ at: Date.now(), service, level: 'error', message });
    record({ kind: 'log', service, title: message, ok: false });
  });
  const http = httpContract(documents, tally);
  const messages = asyncContract(documents, stage, tally);
  const { add, run } = later();
  return {
    answered: (exchange) => add(() => http(exchange)),
    published: (event) => add(() => messages.published(event)),
    delivered: (event) => add(() => messages.delivered(event as Parameters<typeof messages.delivered>[0])),
    framed: (service, text) => add(() => messages.framed(service, text)),
    received: (service, text) => add(() => messages.received(service, text)),
    report: () => {
      run();
      return tally.report();
    },
  };
};
