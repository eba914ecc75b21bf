import type { Json, JsonObject } from './definition';
import { StateFailure } from './failure';

/** Variables of one flow. Branches and items see those around them and keep their own to themselves. */
export type Variables = {
  /** All that are visible. */
  visible(): JsonObject;
  /** @throws StateFailure States.Runtime for a name that an outer flow has already */
  assign(values: JsonObject): void;
  inner(): Variables;
};

export const newVariables = (outer?: Variables): Variables => {
  const own = new Map<string, Json>();
  const variables: Variables = {
    visible: () => ({ ...outer?.visible(), ...Object.fromEntries(own) }),
    assign: (values) => {
      const taken = outer?.visible() ?? {};
      for (const [name, value] of Object.entries(values)) {
        if (Object.hasOwn(taken, name)) throw new StateFailure('States.Runtime', `The variable ${name} belongs to an outer flow.`);
        own.set(name, value);
      }
    },
    inner: () => newVariables(variables),
  };
  return variables;
};
