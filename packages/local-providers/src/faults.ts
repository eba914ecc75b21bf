/** How a provider misbehaves. */
export const faultKinds = ['error', 'rate-limit', 'slow', 'no-answer', 'lost-answer', 'garbage'] as const;
export type FaultKind = (typeof faultKinds)[number];

export type Fault = {
  readonly kind: FaultKind;
  /** Beginning of the paths that misbehave. */
  readonly path: string;
  /** How often; for ever when absent. */
  readonly times?: number;
  /** Of `slow`: how long an answer takes. */
  readonly milliseconds?: number;
};

export type Faults = {
  add(fault: Fault): void;
  clear(): void;
  list(): readonly Fault[];
  /** The fault that the next request to this path meets; it counts as met. */
  meet(path: string): Fault | undefined;
};

/** Faults that somebody ordered: the first that fits is met, as often as it was ordered. */
export const createFaults = (): Faults => {
  let ordered: { readonly fault: Fault; left: number }[] = [];
  return {
    add: (fault) => ordered.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY }),
    clear: () => {
      ordered = [];
    },
    list: () => ordered.map(({ fault, left }) => (Number.isFinite(left) ? { ...fault, times: left } : fault)),
    meet: (path) => {
      const met = ordered.find(({ fault }) => path.startsWith(fault.path));
      if (!met) return undefined;
      met.left--;
      ordered = ordered.filter(({ left }) => left > 0);
      return met.fault;
    },
  };
};

/** @returns what is wrong with an order of a fault; undefined when nothing is */
export const faultProblem = (order: Readonly<Record<string, unknown>>): string | undefined => {
  const { kind, path, times, milliseconds } = order;
  if (!faultKinds.includes(kind as FaultKind)) return `kind must be one of ${faultKinds.join(', ')}.`;
  if (typeof path !== 'string' || !path.startsWith('/')) return 'path must be the beginning of a path.';
  if (times !== undefined && !(Number.isInteger(times) && (times as number) > 0)) return 'times must be a positive integer.';
  if (milliseconds !== undefined && !(typeof milliseconds === 'number' && milliseconds >= 0)) return 'milliseconds must not be negative.';
  return undefined;
};
