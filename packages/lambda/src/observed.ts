import type { Context } from 'aws-lambda';
import { correlationIdOf } from './correlation';
import { noteFailure } from './failure';
import { type Invocation, inInvocation, newInvocation } from './invocation';
import { publishMetrics } from './metrics';
import { traced } from './trace/trace';

type Handler<Event, Result> = (event: Event, context: Context) => Promise<Result>;
/** The context may be missing only in tests: handlers that need one say so in their types. */
type Observed<Event, Result> = (event: Event, context?: Context) => Promise<Result>;

type Options<Event, Result> = {
  readonly handle: Handler<Event, Result>;
  /** The id that the event brings; the invocation's own stands in where it brings none. */
  readonly correlationOf?: (event: Event) => string | undefined;
};

let isCold = true;
const wasCold = (): boolean => {
  const was = isCold;
  isCold = false;
  return was;
};

const annotationsOf = ({ refusals, failed }: Invocation, correlationId: string) => {
  const [code] = refusals.keys();

  return {
    service: process.env['POWERTOOLS_SERVICE_NAME'] ?? 'local',
    correlationId,
    ...(code !== undefined && { errorCode: code }),
    ...(failed > 0 && { failed: true }),
  };
};

const NEARLY = 0.1;

/** What a service counts over all of its functions, so that one alarm watches them: failures, and ends that came just in time. */
const noteTrouble = (invocation: Invocation, elapsed: number, context: Context | undefined): void => {
  const remaining = context?.getRemainingTimeInMillis() ?? Number.POSITIVE_INFINITY;
  const near = remaining < NEARLY * (elapsed + remaining);
  for (const [name, value] of Object.entries({ Failed: invocation.failed, NearTimeout: Number(near) }))
    if (value > 0) invocation.business.push({ name, unit: 'Count', value });
};

/** What every handler has, whatever starts it: an id in its log lines, its numbers, and its part of the trace. */
export const observed =
  <Event, Result>({ handle, correlationOf }: Options<Event, Result>): Observed<Event, Result> =>
  async (event, context) => {
    const invocation = newInvocation();
    const own = correlationOf?.(event);
    const correlationId = correlationIdOf(own, context?.awsRequestId);
    const started = performance.now();
    const cold = wasCold();
    const run = async (): Promise<Result> => {
      try {
        return await handle(event, context as Context);
      } catch (error) {
        noteFailure(error);
        throw error;
      }
    };
    try {
      return await inInvocation(invocation, correlationId, () =>
        traced({ name: '## handler', work: run, annotations: () => annotationsOf(invocation, correlationId) }),
      );
    } finally {
      const elapsed = performance.now() - started;
      invocation.technical.push({ name: 'Latency', unit: 'Milliseconds', value: elapsed });
      noteTrouble(invocation, elapsed, context);
      if (cold) invocation.technical.push({ name: 'ColdStart', unit: 'Count', value: 1 });
      publishMetrics(invocation, own === undefined ? undefined : correlationId);
    }
  };
