import { type Decision, decide, type Question } from './decision';

/** Far more than there are kinds of calls; those with an id in their resource are forgotten together. */
const MOST = 20_000;

const keyOf = ({ principal, call: { action, resource, context = {} } }: Question): string =>
  [principal, action, resource, ...Object.values(context)].join(' ');

/** Decides once per principal, call and its context: a decision takes a millisecond, remembering it nearly nothing. */
export const decisions = (): ((question: Question) => Promise<Decision>) => {
  const known = new Map<string, Promise<Decision>>();
  return (question) => {
    const key = keyOf(question);
    const found = known.get(key);
    if (found) return found;
    if (known.size >= MOST) known.clear();
    const made = decide(question);
    known.set(key, made);
    return made;
  };
};
