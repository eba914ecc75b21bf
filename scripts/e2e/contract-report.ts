export type Violation = { readonly service: string; readonly subject: string; readonly problem: string; readonly count: number };
export type Seen = { readonly service: string; readonly operation: string; readonly outcomes: Readonly<Record<string, number>> };
export type ContractReport = { readonly mode: string; readonly violations: readonly Violation[]; readonly seen: readonly Seen[] };

/** An operation or message that no journey can reach on one machine. */
export type Unreachable = { readonly service: string; readonly operation: string; readonly reason: string };

/** Each with why; one that is reached after all is taken out. */
const unreachable: readonly Unreachable[] = [];

/** How what happened on a platform differs from what its services say of themselves. @throws Error when it does not run */
export const contractReport = async (statusUrl: string): Promise<ContractReport> => {
  const response = await fetch(`${statusUrl}/contracts.json`);
  if (!response.ok) throw new Error(`${statusUrl} answered ${response.status}.`);
  return (await response.json()) as ContractReport;
};

export const violationsIn = ({ violations }: ContractReport): readonly string[] =>
  violations.map(({ service, subject, problem, count }) => `${service} ${subject}: ${problem}${count > 1 ? ` (${count} times)` : ''}`);

const timesOf = ({ outcomes }: Seen): number => Object.values(outcomes).reduce((sum, count) => sum + count, 0);

const isSame = (one: { readonly service: string; readonly operation: string }) => (other: Seen) =>
  one.service === other.service && one.operation === other.operation;

/** @returns a sentence for each documented operation, event or frame that no journey went through. */
export const neverSeen = ({ seen }: ContractReport, excused: readonly Unreachable[] = unreachable): readonly string[] => [
  ...seen
    .filter((one) => timesOf(one) === 0 && !excused.some((known) => isSame(known)(one)))
    .map(
      ({ service, operation }) =>
        `${service} ${operation} is documented, and no journey went through it: add one, or say in unreachable why none can`,
    ),
  ...excused
    .filter((one) => !seen.some((other) => isSame(one)(other) && timesOf(other) === 0))
    .map(({ service, operation }) => `${service} ${operation} is listed as unreachable, and is not: take it out`),
];

/** One line of how much of the documents was seen. */
export const coverageOf = ({ seen }: ContractReport): string => {
  const outcomes = seen.flatMap((one) => Object.values(one.outcomes));
  const count = (items: readonly unknown[], total: readonly unknown[]) => `${items.length} of ${total.length}`;
  const reached = seen.filter((one) => timesOf(one) > 0);
  return `contracts: ${count(reached, seen)} operations, events and frames seen; ${count(
    outcomes.filter((times) => times > 0),
    outcomes,
  )} of their outcomes`;
};
