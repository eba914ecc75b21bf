import type { Docs, Rule } from './docs';
import type { Finding } from './finding';
import { staleFiles } from './generated';
import { generatedDocuments } from './generated-documents';
import { decisionsNumbered, portsTrue, ruleCountTrue, servicesListed } from './rules/facts';
import { anchorsResolve, linksResolve } from './rules/links';
import { commandsExist, pathsExist } from './rules/names';
import { alarmsNamed, pagesComplete, queuesNamed, routesNamed } from './rules/service-pages';

const generatedFresh: Rule = {
  name: 'generated-fresh',
  why: 'what is drawn or listed from the sources must be of today',
  mend: 'run `pnpm docs:make`',
  check: async ({ root }) => (await Promise.all(generatedDocuments.map((document) => staleFiles(root, document)))).flat(),
};

/** What every document must hold, whoever wrote it. */
export const rules: readonly Rule[] = [
  generatedFresh,
  linksResolve,
  anchorsResolve,
  commandsExist,
  pathsExist,
  servicesListed,
  portsTrue,
  ruleCountTrue,
  decisionsNumbered,
  pagesComplete,
  routesNamed,
  queuesNamed,
  alarmsNamed,
];

const sentence = (rule: Rule, { file, line, problem, mend }: Finding): string =>
  `${file}${line === undefined ? '' : `:${line}`} ${problem} (${rule.name}: ${rule.why}). To mend it: ${mend ?? rule.mend}.`;

/** @returns a sentence for each breach, with where, which rule, why it is there and how to mend it. */
export const documentProblems = async (docs: Docs, checked: readonly Rule[] = rules): Promise<readonly string[]> => {
  const found = await Promise.all(checked.map(async (rule) => (await rule.check(docs)).map((finding) => sentence(rule, finding))));
  return found.flat();
};
