import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** Which instants of a sort key a list holds. */
export type KeyRange = { readonly after: number } | { readonly until: number };

type Condition = { readonly expression: string; readonly values: Readonly<Record<string, AttributeValue>> };

export const rangeCondition = (range: KeyRange): Condition =>
  'after' in range
    ? { expression: '#sk > :after', values: { ':after': { N: `${range.after}` } } }
    : { expression: '#sk <= :until', values: { ':until': { N: `${range.until}` } } };

const holds = (range: KeyRange, at: number): boolean => ('after' in range ? at > range.after : at <= range.until);

type Walk = { readonly range?: KeyRange | undefined; readonly ascending: boolean };

/**
 * DynamoDB refuses to start at a row outside of the range, and time moves the range while somebody turns pages:
 * a row that the range has passed leaves the whole range ahead, one that the range has not reached leaves nothing.
 */
export const whereToGoOn = ({ range, ascending }: Walk, at: number | undefined): 'at the beginning' | 'behind the row' | 'nowhere' => {
  if (at === undefined) return 'at the beginning';
  if (range === undefined || holds(range, at)) return 'behind the row';
  return 'after' in range === ascending ? 'at the beginning' : 'nowhere';
};
