export type Stopping = { with(stop: () => Promise<void>): void };

const patienceMs = 15_000;

/** Ends the process in order on SIGINT, SIGTERM, SIGHUP or when the parent that opened a channel is gone; at once on the second of them. */
export const stopOnSignals = (print: (text: string) => void): Stopping => {
  let stop: (() => Promise<void>) | undefined;
  let asked = 0;
  const onSignal = (): void => {
    asked += 1;
    if (asked > 1) process.exit(130);
    print('\nStopping (Ctrl-C again stops at once) …');
    setTimeout(() => process.exit(1), patienceMs).unref();
    // While it starts, the engines' own guard ends what was spawned.
    const ended = stop?.() ?? Promise.resolve();
    ended.then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
  if (process.channel) process.on('disconnect', onSignal);
  return {
    with: (stopAll) => {
      stop = stopAll;
    },
  };
};
