import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { compileService } from '../check-templates/compile-service';
import { serviceNames } from '../workspace/services';
import { roleProblems } from './roles/check-roles';
import type { Template } from './roles/template';
import { settingsOf, syntaxProblems, workflowProblems, workflowRules } from './workflow-rules/rules';
import { readWorkflows } from './workflow-rules/workflow';

/** @returns what is wrong with the workflows, and with the roles they deploy with, for every service as it compiles. */
export const deliveryProblems = async (root: string): Promise<readonly string[]> => {
  const workflows = readWorkflows(root);
  const rules = workflowRules(settingsOf(root));
  const roles = parse(await readFile(join(root, '.github/aws/deploy-roles.yml'), 'utf8'), { logLevel: 'silent' }) as Template;
  const problems = [...workflows.flatMap((workflow) => workflowProblems(rules, workflow)), ...(await syntaxProblems(workflows))];
  for (const name of await serviceNames(root)) {
    const { stage, template } = await compileService(root, name);
    problems.push(...roleProblems(roles, { service: name, stage, template: template as unknown as Template }));
  }

  return problems;
};
