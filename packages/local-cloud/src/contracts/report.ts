/** One way in which what happened differs from what a service says of itself. */
export type Violation = {
  readonly service: string;
  /** `POST /auctions 201`, `event AuctionClosed`, `frame Activity`. */
  readonly subject: string;
  readonly problem: string;
  readonly count: number;
};

/** What a document declares, and how often it was seen: statuses of an operation, messages of a channel. */
export type Seen = { readonly service: string; readonly operation: string; readonly outcomes: Readonly<Record<string, number>> };

export type ContractReport = { readonly violations: readonly Violation[]; readonly seen: readonly Seen[] };

type Found = Omit<Violation, 'count'>;

/** Counts what was seen and what was wrong; says each new wrong once. */
export const createTally = (onNew: (violation: Found) => void) => {
  const violations = new Map<string, Violation>();
  const seen = new Map<string, { service: string; operation: string; outcomes: Record<string, number> }>();
  const entry = (service: string, operation: string) => {
    const key = `${service} ${operation}`;
    const known = seen.get(key) ?? { service, operation, outcomes: {} };
    seen.set(key, known);
    return known.outcomes;
  };
  return {
    declare: (service: string, operation: string, outcomes: readonly string[]): void => {
      const known = entry(service, operation);
      for (const outcome of outcomes) known[outcome] ??= 0;
    },
    count: (service: string, operation: string, outcome: string): void => {
      const known = entry(service, operation);
      known[outcome] = (known[outcome] ?? 0) + 1;
    },
    violated: (found: Found): void => {
      const key = `${found.service} ${found.subject} ${found.problem}`;
      const before = violations.get(key);
      violations.set(key, { ...found, count: (before?.count ?? 0) + 1 });
      if (!before) onNew(found);
    },
    report: (): ContractReport => ({ violations: [...violations.values()], seen: [...seen.values()] }),
  };
};

export type Tally = ReturnType<typeof createTally>;
