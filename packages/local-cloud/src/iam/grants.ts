import type { RoleStatement } from '../resource-specs';

/** The smallest part of a role that can be too much: one action on one resource, or one value that a condition lets through. */
export type Grant = {
  readonly action: string;
  readonly resource: string;
  readonly value?: { readonly key: string; readonly text: string };
};

/** CloudFormation takes one thing or several in many places. */
export const list = (value: unknown): readonly unknown[] => (value === undefined ? [] : [value].flat());

type Condition = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The operators that list what is let through; others compare or forbid, and grant nothing by themselves. */
const listing = ['StringEquals', 'ForAllValues:StringEquals'];

const valuesOf = (statement: RoleStatement): readonly NonNullable<Grant['value']>[] => {
  const condition = (statement['Condition'] ?? {}) as Condition;
  const keys = listing.flatMap((operator) => Object.entries(condition[operator] ?? {}));
  return keys.flatMap(([key, texts]) => list(texts).map((text) => ({ key, text: String(text) })));
};

/** Everything that an allowing statement grants; nothing for one that denies. */
export const grantsOf = (statement: RoleStatement): readonly Grant[] => {
  if (statement['Effect'] !== 'Allow') return [];
  const values = valuesOf(statement);
  return list(statement['Action']).flatMap((action) =>
    list(statement['Resource']).flatMap((resource) => {
      const pair = { action: String(action), resource: String(resource) };
      return [pair, ...values.map((value) => ({ ...pair, value }))];
    }),
  );
};

export const nameOfGrant = ({ action, resource, value }: Grant): string =>
  `${action} ${resource}${value ? ` ${value.key}=${value.text}` : ''}`;
