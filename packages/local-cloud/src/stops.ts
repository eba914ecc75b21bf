/** How to stop what was started, in the order in which it was. */
export type Stops = (() => Promise<unknown>)[];

/** Stops all of it, last started first; once, however often it is called. */
export const stopper = (stops: Stops): (() => Promise<void>) => {
  let stopped: Promise<void> | undefined;
  const stopAll = async (): Promise<void> => {
    for (const stop of stops.splice(0).toReversed()) await stop();
  };
  return () => {
    stopped ??= stopAll();
    return stopped;
  };
};
