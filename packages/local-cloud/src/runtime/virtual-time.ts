export const CLOCK_BYTES = 32;

/** baseReal, baseVirtual, rate; guarded by a version that is odd while they are being written. */
export const clockCells = (memory: SharedArrayBuffer) => ({
  times: new Float64Array(memory, 0, 3),
  version: new Int32Array(memory, 24, 1),
});

/** Reads the virtual time out of shared memory: milliseconds since the epoch, whole as `Date.now` has them. */
export const virtualNow = (memory: SharedArrayBuffer, realNow: () => number): (() => number) => {
  const { times, version } = clockCells(memory);
  return () => {
    for (;;) {
      const before = Atomics.load(version, 0);
      const [baseReal = 0, baseVirtual = 0, rate = 1] = times;
      if (before % 2 === 0 && Atomics.load(version, 0) === before) return Math.floor(baseVirtual + (realNow() - baseReal) * rate);
    }
  };
};
