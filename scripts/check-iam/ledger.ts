import { type Grant, grantsOf, nameOfGrant, type RecordedCall, type RecordedPrincipal, type Recording } from '@ecom/local-cloud/iam';
import type { Acknowledgement } from './acknowledged';

/** One permission, or one call that no permission covers. */
export type Row = {
  readonly principal: RecordedPrincipal;
  readonly action: string;
  readonly resource: string;
  /** What a condition lets through, e.g. `events:detail-type=AuctionOpened`. */
  readonly value: string;
  readonly count: number;
  readonly state: 'used' | 'unused' | 'acknowledged' | 'denied';
};

export type Ledger = {
  readonly rows: readonly Row[];
  /** Acknowledgements of what is used after all, or is not allowed any more. */
  readonly needless: readonly Acknowledgement[];
};

/** The time in a stream's ARN is of its run, and DynamoDB Local has a region of its own. */
const steady = (text: string): string =>
  text.replaceAll(/(:table\/[^/\s]+\/stream\/)[^\s]+/g, '$1*').replaceAll('arn:aws:dynamodb:ddblocal:', 'arn:aws:dynamodb:us-east-1:');

const steadyGrant = (grant: Grant): Grant => ({ ...grant, resource: steady(grant.resource) });

const principalsIn = (recordings: readonly Recording[], services: readonly string[]): readonly RecordedPrincipal[] => {
  const all = recordings.flatMap(({ principals }) => principals).filter(({ service }) => services.includes(service));
  return [...new Map(all.map((principal) => [principal.name, principal])).values()].sort((one, other) => (one.name < other.name ? -1 : 1));
};

const countsOf = (calls: readonly RecordedCall[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { principal, by, count } of calls) {
    for (const grant of by) {
      const key = `${principal} ${steady(grant)}`;
      counts.set(key, (counts.get(key) ?? 0) + count);
    }
  }
  return counts;
};

const covers =
  ({ action, resource }: Pick<Grant, 'action' | 'resource'>) =>
  (one: Acknowledgement): boolean =>
    one.action === action && resource.includes(one.resource ?? '');

type Ledgering = { readonly counts: ReadonlyMap<string, number>; readonly acknowledged: readonly Acknowledgement[] };

const stateOf = (count: number, isAcknowledged: boolean): Row['state'] => {
  if (count > 0) return 'used';
  return isAcknowledged ? 'acknowledged' : 'unused';
};

const grantRow = ({ counts, acknowledged }: Ledgering, principal: RecordedPrincipal, grant: Grant): Row => {
  const { action, resource, value } = grant;
  const count = counts.get(`${principal.name} ${nameOfGrant(grant)}`) ?? 0;
  const state = stateOf(count, acknowledged.some(covers(grant)));
  return { principal, action, resource, value: value ? `${value.key}=${value.text}` : '', count, state };
};

const grantsIn = ({ statements }: RecordedPrincipal): readonly Grant[] => [
  ...new Map(
    statements
      .flatMap(grantsOf)
      .map(steadyGrant)
      .map((grant) => [nameOfGrant(grant), grant]),
  ).values(),
];

/** Compares what roles allow with what was called, part by part. */
export const ledgerOf = (
  recordings: readonly Recording[],
  services: readonly string[],
  acknowledged: readonly Acknowledgement[],
): Ledger => {
  const calls = recordings.flatMap((recording) => recording.calls);
  const ledgering = { counts: countsOf(calls), acknowledged };
  const rows = principalsIn(recordings, services).flatMap((principal) => {
    const denied = calls.filter(({ allowed, principal: name }) => !allowed && name === principal.name);
    return [
      ...grantsIn(principal).map((grant) => grantRow(ledgering, principal, grant)),
      ...denied.map(({ action, resource, count }): Row => ({ principal, action, resource, value: '', count, state: 'denied' })),
    ];
  });
  const excused = rows.filter(({ state }) => state === 'acknowledged');
  return { rows, needless: acknowledged.filter((one) => !excused.some((row) => covers(row)(one))) };
};
