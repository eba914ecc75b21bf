import { closure } from '../changes/workspace-graph';
import { type Job, jobsOf, type Rule, triggersOf, type Workflow } from './workflow';

type Named = readonly [name: string, job: Job];

const commands = ({ steps = [] }: Job): string => steps.map(({ run = '', uses = '' }) => `${uses}\n${run}`).join('\n');
const deploysItself = ([, job]: Named): boolean => /pnpm delivery deploy\b|sls deploy\b/.test(commands(job));
const callsDeployment = ([, { uses = '' }]: Named): boolean => uses.startsWith('./.github/workflows/deploy-');
const stageOf = ({ with: inputs }: Job & { readonly with?: Readonly<Record<string, unknown>> }): unknown => inputs?.['stage'];

/** @returns the jobs that have to succeed before this one starts, however far back, and itself. */
const before = (workflow: Workflow, name: string): readonly Named[] => {
  const jobs = new Map(jobsOf(workflow));
  const names = closure([name], (job) => [jobs.get(job)?.needs ?? []].flat());

  return jobsOf(workflow).filter(([job]) => names.has(job));
};

export const testedFirst: Rule = {
  name: 'tested-first',
  why: 'What no test has seen is not deployed (B-GHA-1, B-CI-3).',
  check: (workflow) =>
    jobsOf(workflow)
      .filter(callsDeployment)
      .filter(([name]) => !before(workflow, name).some(([, job]) => /^pnpm test$/m.test(commands(job))))
      .map(([name]) => `${name} deploys, and no job before it runs pnpm test: let it need one.`),
};

export const oneArtifact: Rule = {
  name: 'one-artifact',
  why: 'What was tested and approved is what is deployed: not the sources, built once more (B-CI-2).',
  check: (workflow) =>
    jobsOf(workflow)
      .filter(deploysItself)
      .flatMap(([name, job]) => {
        const text = commands(job);

        return [
          ...(text.includes('actions/download-artifact@') && /delivery verify .*--manifest/.test(text)
            ? []
            : [
                `${name} deploys what it did not get and verify: download the artifact, then pnpm delivery verify artifacts --manifest "$MANIFEST".`,
              ]),
          ...(/pnpm package\b/.test(text) ? [`${name} builds what it deploys: build in a job before, which the tests need too.`] : []),
        ];
      }),
};

export const approvedProduction: Rule = {
  name: 'production-after-staging',
  why: 'Production takes what staging has shown to work, once somebody has approved it (B-CI-5).',
  check: (workflow) =>
    jobsOf(workflow)
      .filter(([, job]) => stageOf(job) === 'production')
      .filter(([name]) => !before(workflow, name).some(([, job]) => stageOf(job) === 'staging'))
      .map(([name]) => `${name} deploys to production without staging before it: let it need the job of staging.`),
};

export const environmentPerStage: Rule = {
  name: 'environment-per-stage',
  why: 'The environment holds who must approve and which role may be assumed; a stage without one is anybody’s.',
  check: (workflow) =>
    triggersOf(workflow).includes('workflow_call')
      ? jobsOf(workflow)
          .filter(deploysItself)
          .filter(([, { environment }]) => environment !== '${{ inputs.stage }}')
          .map(([name]) => `${name} deploys without the environment of its stage: environment: \${{ inputs.stage }}.`)
      : [],
};

export const branchesByName: Rule = {
  name: 'branches-by-name',
  why: 'A filter that compares a branch with a ref never matches, and nothing is ever deployed (B-CI-1).',
  check: ({ document: { on } }) => {
    const push = (typeof on === 'object' && !Array.isArray(on) ? (on as Record<string, unknown>)['push'] : undefined) as
      | { readonly branches?: readonly string[] }
      | null
      | undefined;

    return (push?.branches ?? [])
      .filter((branch) => branch.startsWith('refs/'))
      .map((branch) => `"${branch}" is a ref: write the name of the branch.`);
  },
};

const sameRepository = 'github.event.pull_request.head.repo.full_name == github.repository';

export const noRoleForForks: Rule = {
  name: 'no-role-for-forks',
  why: 'A pull request runs the code of its author; only authors of this repository may have a role, and only for previews.',
  check: (workflow) =>
    triggersOf(workflow).includes('pull_request')
      ? jobsOf(workflow)
          .filter(([, { permissions }]) => typeof permissions === 'object' && permissions['id-token'] === 'write')
          .filter(([name]) => !before(workflow, name).some(([, job]) => job.if?.includes(sameRepository)))
          .map(([name]) => `${name} may assume a role for any pull request: add "${sameRepository}" to its if.`)
      : [],
};

/** @returns the rule that every setting which services read from the environment is handed to their deployment. */
export const settingsHandedOver = (settings: readonly string[]): Rule => ({
  name: 'settings-handed-over',
  why: 'A setting that a workflow forgets is deployed with its default, and nobody notices (B-GHA-3).',
  check: (workflow) =>
    triggersOf(workflow).includes('workflow_call')
      ? jobsOf(workflow)
          .filter(deploysItself)
          .flatMap(([name, job]) => {
            const env = Object.keys((job as { readonly env?: object }).env ?? {});

            return settings
              .filter((setting) => !env.includes(setting))
              .map((setting) => `${name} deploys without ${setting}, which a service reads: add it to env.`);
          })
      : [],
});
