import { LocalCloudError } from '../errors';
import { resolve, type Scope } from './intrinsics';
import type { Template } from './template';

/** Whether a condition of the template holds; answers are remembered, and a circle is an error. */
export const conditionsOf = (template: Template, scope: Omit<Scope, 'condition'>): ((name: string) => boolean) => {
  const known = new Map<string, boolean | 'computing'>();
  const holds = (name: string): boolean => {
    const answer = known.get(name);
    if (answer === 'computing') throw new LocalCloudError('TEMPLATE_UNRESOLVED', `The condition "${name}" depends on itself.`);
    if (answer !== undefined) return answer;
    const expression = template.Conditions?.[name];
    if (expression === undefined) throw new LocalCloudError('TEMPLATE_UNRESOLVED', `There is no condition "${name}".`);
    known.set(name, 'computing');
    const value = resolve(expression, { ...scope, condition: holds }) === true;
    known.set(name, value);
    return value;
  };
  return holds;
};
