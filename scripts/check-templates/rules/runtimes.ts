import { endOfSupport } from '../runtimes';
import { ofType, type Rule } from '../template';

const MONTHS_AHEAD = 6;

const soonAfter = (today: Date): Date => {
  const soon = new Date(today);
  soon.setUTCMonth(soon.getUTCMonth() + MONTHS_AHEAD);

  return soon;
};

const problem = (id: string, runtime: string, today: Date): readonly string[] => {
  const ends = endOfSupport[runtime];
  if (ends === undefined) return [`${id} runs on ${runtime}: add the end of its support to scripts/check-templates/runtimes.ts.`];

  return new Date(ends) <= soonAfter(today) ? [`${id} runs on ${runtime}, whose support ends on ${ends}: move to a newer one.`] : [];
};

export const runtimesSupported: Rule = {
  name: 'runtimes-supported',
  why: `A runtime gets no security updates after its end, and soon takes no new code; ${MONTHS_AHEAD} months are time to move.`,
  check: (compiled) =>
    ofType(compiled, 'AWS::Lambda::Function').flatMap(({ id, properties: { Runtime } }) =>
      Runtime === undefined ? [] : problem(id, Runtime, compiled.today),
    ),
};
