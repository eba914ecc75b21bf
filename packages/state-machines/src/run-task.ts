import { argumentsOf } from './data-flow';
import type { Json } from './definition';
import { StateFailure } from './failure';
import { limited, type Visit } from './frame';
import type { Callback } from './host';
import { secondsOf } from './timing';

const WAITS = '.waitForTaskToken';

type Limits = { readonly timeout: number | undefined; readonly heartbeat: number | undefined };

/** Rejects when the time is up, or when a heartbeat is missing; `done` ends the watch. */
const watch = ({ id, frame: { host } }: Visit, { timeout, heartbeat }: Limits, callback: Callback | undefined) => {
  const cancels: (() => void)[] = [];
  const end = timeout !== undefined && { until: host.now() + timeout * 1000 };
  const tellWait = (): void => {
    const beat = callback && heartbeat !== undefined && { heartbeatBy: host.now() + heartbeat * 1000 };
    host.waits?.({ visit: id, for: callback ? 'token' : 'answer', ...end, ...beat });
  };
  tellWait();
  const expired = new Promise<never>((_, reject) => {
    if (timeout !== undefined) {
      cancels.push(
        host.at(host.now() + timeout * 1000, () => reject(new StateFailure('States.Timeout', `No answer in ${timeout} seconds.`))),
      );
    }
    if (heartbeat === undefined || !callback) return;
    const lost = () => reject(new StateFailure('States.HeartbeatTimeout', `No heartbeat in ${heartbeat} seconds.`));
    const expect = () => host.at(host.now() + heartbeat * 1000, lost);
    let cancel = expect();
    callback.onHeartbeat(() => {
      cancel();
      cancel = expect();
      tellWait();
    });
    cancels.push(() => cancel());
  });
  return {
    expired,
    done: () => {
      for (const cancel of cancels) cancel();
    },
  };
};

const aborted = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });

type Opened = { readonly token: string; readonly callback: Callback };

const call = async (
  visit: Visit,
  signal: AbortSignal,
  { opened, limits }: { readonly opened: Opened | undefined; readonly limits: Limits },
) => {
  const { id, name, state, frame } = visit;
  const token = opened?.token;
  const resource = (state.Resource ?? '').replace(WAITS, '');
  const values = limited(await argumentsOf(visit, token === undefined ? {} : { Task: { Token: token } }), 'The input of a task');
  const { timeout: timeoutInSeconds, heartbeat: heartbeatInSeconds } = limits;
  const detail = { resource: state.Resource, parameters: values, timeoutInSeconds, heartbeatInSeconds };
  frame.host.record({ type: 'TaskScheduled', stateName: name, visit: id, detail });
  const made = await frame.host.call({ stateName: name, resource, arguments: values, signal, ...(token !== undefined && { token }) });
  if (!opened) return made;
  frame.host.record({ type: 'TaskSubmitted', stateName: name, visit: id, detail: { resource: state.Resource, output: made } });
  return opened.callback.answer;
};

/** Makes the call of a Task state and waits for its answer, at most as long as the state says. */
export const runTask = async (visit: Visit): Promise<Json> => {
  const { state, frame } = visit;
  frame.signal.throwIfAborted();
  const opened = state.Resource?.endsWith(WAITS) ? frame.host.openCallback() : undefined;
  const limits = { timeout: await secondsOf(visit, 'TimeoutSeconds'), heartbeat: await secondsOf(visit, 'HeartbeatSeconds') };
  const watched = watch(visit, limits, opened?.callback);
  const over = new AbortController();
  const stopped = aborted(frame.signal);
  // Those that lose the race must not count as unhandled.
  for (const loser of [watched.expired, stopped, opened?.callback.answer]) loser?.catch(() => undefined);
  try {
    const signal = AbortSignal.any([frame.signal, over.signal]);
    return limited(await Promise.race([call(visit, signal, { opened, limits }), watched.expired, stopped]), 'The result of a task');
  } finally {
    over.abort();
    watched.done();
    opened?.callback.close();
  }
};
