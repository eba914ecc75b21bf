import type { Value } from './reference';

export type Statement = {
  readonly Effect: 'Allow';
  readonly Action: readonly string[];
  readonly Resource: readonly Value[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
};

/** Allows exactly these actions on exactly these resources. */
export const allow = (actions: readonly string[], ...resources: readonly Value[]): Statement => ({
  Effect: 'Allow',
  Action: actions,
  Resource: resources,
});
