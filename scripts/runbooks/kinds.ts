import type { KindName } from '@ecom/serverless/watches';
import type { Subject } from './subject';

/** What is said of every alarm of a kind; a page goes on from here with what only its own service knows. */
export type KindText = { readonly meaning: string; readonly notices: string; readonly mend: readonly string[]; readonly over: string };

const over = 'The alarm goes back to OK by itself; the dashboard of the service shows since when.';
const minutesOf = ({ watch }: Subject): string => (watch.minutes === 1 ? 'a minute' : `${watch.minutes} minutes in a row`);
const worker = ({ functions, service }: Subject): string =>
  functions.length > 0 ? functions.join(' and ') : `the functions of ${service}`;
const readLog = 'Read the error that the query shows, and mend what it names: code, a permission, or a service that did not answer.';
const sameId = 'Follow one `correlationId` through the log groups of all services with the second query.';

const texts: Readonly<Record<KindName, (subject: Subject) => KindText>> = {
  'dead-letters': (subject) => ({
    meaning: `Work of ${worker(subject)} failed for good: it lies in a dead letter queue, and nothing will try it again by itself.`,
    notices: 'Whoever waits for what should have followed.',
    mend: ['Look at one message: `pnpm dlq peek`.', sameId, readLog],
    over: 'The queue is empty: `pnpm dlq list` shows 0, and the alarm is OK.',
  }),
  'queue-age': (subject) => ({
    meaning: `Messages wait longer than they should: ${worker(subject)} takes less than arrives.`,
    notices: 'What follows from the messages comes late; nothing is lost.',
    mend: [
      'On the dashboard, compare messages waiting with the throttles and the duration of the function.',
      'Throttles: raise the concurrency that is reserved for it, or the limit of the account. Duration: find out with the query which call is slow.',
      'Errors: each message is tried five times before it is set aside; mend the error first.',
    ],
    over: 'The age of the oldest message falls to seconds on the dashboard.',
  }),
  'stream-lag': (subject) => ({
    meaning: `${worker(subject)} is behind the stream it reads, for ${minutesOf(subject)}.`,
    notices:
      'Whatever follows from changes comes late: pages, mails, schedules. The changes themselves are safe in the stream for 24 hours.',
    mend: [
      'One record that fails again and again holds up its shard: the query shows the same `identifier` over and over. Mend its cause; after ten attempts it is set aside.',
      'No errors: look at the duration and the throttles of the function on the dashboard. A slow call names itself in the trace.',
    ],
    over: 'The line of the function under "Stream readers behind" falls to less than a second.',
  }),
  'api-faults': () => ({
    meaning: 'The HTTP API answers requests with 5xx: the fault is ours.',
    notices: 'Callers, at once. An answer says its request in `instance` and in the header `X-Correlation-Id`.',
    mend: [
      'The query shows errors by function. INTERNAL is a bug or a broken permission; a code of its own with 503 is a dependency that is busy.',
      'When a deployment was the last thing that changed, go back to the version before it.',
    ],
    over: 'The line 5xx under "Requests" is at zero.',
  }),
  'api-latency': ({ watch }) => ({
    meaning: `One request in a hundred takes longer than ${watch.threshold / 1_000} seconds.`,
    notices: 'Callers wait; nothing fails yet.',
    mend: [
      'On the dashboard, find the function whose p99 rose.',
      'Open a trace of it in X-Ray, filtered by `annotation.service`: its subsegments say which call is slow.',
      'Throttled tables answer slowly: see the alarm of the table.',
    ],
    over: 'p99 under "Latency" is below the threshold.',
  }),
  'socket-faults': () => ({
    meaning: 'The WebSocket API could not run a function, or a function failed.',
    notices: 'Clients are not connected, or get no answer to a frame. They connect again by themselves.',
    mend: [
      'ExecutionError is the gateway: a permission or a limit. IntegrationError is our function: read its log with the query.',
      readLog,
    ],
    over: 'IntegrationError and ExecutionError under "Sockets" are at zero.',
  }),
  failures: ({ service }) => ({
    meaning: `Functions of ${service} fail in a way that nobody has foreseen, for five minutes in a row.`,
    notices: 'Depends on the function: callers get 500, messages are tried again.',
    mend: ['The query counts failures by function; start with the first.', readLog],
    over: 'The line Failed on the dashboard is at zero.',
  }),
  'near-timeout': ({ service }) => ({
    meaning: `Functions of ${service} end with less than a tenth of their time left: the next ones will be cut off.`,
    notices: 'Nobody yet.',
    mend: [
      'On the dashboard, find the function whose duration comes near its timeout.',
      'Its trace in X-Ray says which call takes the time. Only when the work itself has grown, raise `timeout` in its config.ts, and the visibility timeout of its queue with it.',
    ],
    over: 'The line NearTimeout on the dashboard is at zero.',
  }),
  'function-errors': (subject) => ({
    meaning: `${worker(subject)} fails, and nothing tries again in its place.`,
    notices: 'Whoever set it off.',
    mend: [readLog],
    over,
  }),
  'table-throttles': () => ({
    meaning: 'DynamoDB refuses requests: one key is hotter than a partition, or the table grows faster than it can split.',
    notices: 'Callers get 503 with Retry-After once our own attempts are used up.',
    mend: [
      'Contributor Insights of the table names the key: switch them on for the table, they take a few minutes.',
      'One key takes about a thousand writes a second. Many keys: the table splits by itself within half an hour.',
      'A loop of our own shows as the same `correlationId` many times in the query.',
    ],
    over: 'No more throttled requests on the dashboard.',
  }),
  'schedules-dropped': () => ({
    meaning: 'The scheduler gave up on a schedule: its task was never sent.',
    notices: 'Nobody, as long as the sweeper finds what is due every minute.',
    mend: [
      'Check that the schedule role may send to the queues, and that the queues exist.',
      'Look at the log of the sweeper: it says what it found.',
    ],
    over,
  }),
  'lost-targets': () => ({
    meaning: 'A rule could give an event neither to its target nor to its dead letter queue: the event is gone.',
    notices: 'Whoever waits for what should have followed.',
    mend: [
      'The policies of both queues must let the rule send: compare resources/queue-policies.yml with what is deployed.',
      'The producer has the change still: find it by time, and have it announced again.',
    ],
    over,
  }),
  'stream-throttles': () => ({
    meaning: 'More is written to the stream than it takes.',
    notices: 'Readers are behind; writers try again, nothing is lost.',
    mend: [
      'The stream grows on demand, to twice its highest load of the last 30 days: a sudden start passes within minutes.',
      'One auction is one shard, with 1,000 records a second: more than that on one key does not get better by itself.',
    ],
    over: 'WriteProvisionedThroughputExceeded is at zero on the dashboard.',
  }),
  'workflow-failures': () => ({
    meaning: 'A workflow ended as failed, aborted or timed out.',
    notices: 'Whoever waits for its outcome.',
    mend: [
      'Open the execution in the console: the red state says what it was given and what it answered.',
      'Mend the cause, then redrive the execution from that state.',
    ],
    over,
  }),
  'lambda-throttles': () => ({
    meaning: 'Functions of this account are refused because its limit of concurrent executions is reached.',
    notices: 'Callers get 503, queues and streams wait.',
    mend: [
      'Find out in the metric ConcurrentExecutions, by function, who takes all of it.',
      'Give that function a `reservedConcurrency`; ask AWS for a higher limit when the load is real.',
    ],
    over,
  }),
};

export const textOf = (subject: Subject): KindText => texts[subject.watch.kind](subject);
