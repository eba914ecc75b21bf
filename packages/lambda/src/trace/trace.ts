import { AsyncLocalStorage } from 'node:async_hooks';
import { daemonAt, type SendSegments } from './daemon';
import { type Parent, sampledParent } from './header';
import { watchOutgoingCalls } from './outgoing-calls';
import { newSegmentId, type Subsegment, subsegment } from './subsegment';

export type Traced<Result> = {
  readonly name: string;
  readonly work: () => Promise<Result>;
  /** Asked when the work is over. */
  readonly annotations: () => NonNullable<Subsegment['annotations']>;
};

type Call = { readonly parent: Parent; readonly segments: Subsegment[] };

const calls = new AsyncLocalStorage<Call>();

/** One socket and one set of listeners per process, made by the first invocation that is traced. */
let daemon: SendSegments | undefined;
const connected = (setting: string): SendSegments => {
  if (daemon) return daemon;
  watchOutgoingCalls(() => {
    const call = calls.getStore();
    return (
      call &&
      (({ name, startedAt, facts }) => {
        call.segments.push(subsegment({ id: newSegmentId(), name, parent: call.parent, startedAt, endedAt: Date.now() }, facts));
      })
    );
  });
  daemon = daemonAt(setting);

  return daemon;
};

/** Runs the work as a part of X-Ray's trace, with the calls it makes below it. Without a daemon, or unsampled, it costs nothing. */
export const traced = async <Result>({ name, work, annotations }: Traced<Result>): Promise<Result> => {
  const address = process.env['AWS_XRAY_DAEMON_ADDRESS'];
  const parent = address === undefined ? undefined : sampledParent(process.env['_X_AMZN_TRACE_ID']);
  if (address === undefined || !parent) return work();

  const send = connected(address);
  const id = newSegmentId();
  const call: Call = { parent: { traceId: parent.traceId, parentId: id }, segments: [] };
  const startedAt = Date.now();
  const finish = (facts: Partial<Subsegment>) =>
    send([subsegment({ id, name, parent, startedAt, endedAt: Date.now() }, { annotations: annotations(), ...facts }), ...call.segments]);
  try {
    const result = await calls.run(call, work);
    await finish({});
    return result;
  } catch (error) {
    await finish({ fault: true });
    throw error;
  }
};
