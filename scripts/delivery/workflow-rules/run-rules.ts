import { isAction, type Job, jobsOf, type Rule, stepsOf, triggersOf, type Workflow } from './workflow';

/** Text that somebody outside wrote: a branch's name, a title, a comment; an input of a person too. */
const foreign = /\$\{\{[^}]*\b(github\.(event|head_ref|ref_name|actor)|inputs\.|needs\.|steps\.)[^}]*\}\}/;

export const noTextInCommands: Rule = {
  name: 'no-text-in-commands',
  why: 'What is pasted into a command is run: a branch named $(…) would be a command with our token.',
  check: (workflow) =>
    stepsOf(workflow)
      .filter(([, { run = '' }]) => foreign.test(run))
      .map(([job, { run = '' }]) => `${job} pastes ${foreign.exec(run)?.[0]} into a command: hand it over in env and write "$NAME".`),
};

export const noForeignCode: Rule = {
  name: 'no-foreign-code',
  why: 'These triggers run with the rights of main on code or text of a stranger.',
  check: (workflow) =>
    triggersOf(workflow)
      .filter((trigger) => ['pull_request_target', 'workflow_run', 'issue_comment', 'issues'].includes(trigger))
      .map((trigger) => `it is started by ${trigger}: use pull_request, which has no rights for forks.`),
};

const grants = ({ permissions }: Job): readonly (readonly [string, string])[] =>
  typeof permissions === 'object' ? Object.entries(permissions) : [['all', String(permissions)]];

const writable = new Set(['id-token']);

export const leastPermissions: Rule = {
  name: 'least-permissions',
  why: 'Without a permissions block a job may do what the repository’s default allows (B-GHA-6); with a broad one, more than it needs.',
  check: (workflow) => {
    if (isAction(workflow)) return [];
    const { permissions } = workflow.document;
    const top =
      typeof permissions === 'object' && Object.keys(permissions).length === 0
        ? []
        : ['it must say permissions: {} at the top, so that each job says its own.'];
    const jobs = jobsOf(workflow).flatMap(([name, job]) =>
      job.permissions === undefined
        ? [`${name} has no permissions: say what it reads, contents: read at least.`]
        : grants(job)
            .filter(([scope, access]) => scope === 'all' || (access === 'write' && !writable.has(scope)))
            .map(([scope, access]) => `${name} may ${access} ${scope}: no job here needs that.`),
    );

    return [...top, ...jobs];
  },
};

export const endsByItself: Rule = {
  name: 'ends-by-itself',
  why: 'A job that hangs is paid for six hours, and blocks the next deployment all that time.',
  check: (workflow) =>
    jobsOf(workflow)
      .filter(([, { uses, 'timeout-minutes': limit }]) => uses === undefined && !(limit !== undefined && limit <= 120))
      .map(([name]) => `${name} has no timeout-minutes of at most 120.`),
};

const runners = /^ubuntu-\d+\.\d+(-arm)?$/;

export const knownRunners: Rule = {
  name: 'known-runners',
  why: 'A label such as ubuntu-latest is another machine one day; a version is renewed on purpose.',
  check: (workflow) =>
    jobsOf(workflow)
      .filter(([, { uses, 'runs-on': label }]) => uses === undefined && !(typeof label === 'string' && runners.test(label)))
      .map(([name, { 'runs-on': label }]) => `${name} runs on ${JSON.stringify(label)}: write ubuntu-24.04.`),
};

const mayAssume = ([, { permissions }]: readonly [string, Job]): boolean =>
  typeof permissions === 'object' && permissions['id-token'] === 'write';
const cancels = (concurrency: Job['concurrency']): boolean =>
  typeof concurrency !== 'object' || concurrency['cancel-in-progress'] !== false;

const groupProblems = (workflow: Workflow): readonly string[] => {
  const { concurrency } = workflow.document;
  if (concurrency === undefined && !triggersOf(workflow).includes('workflow_call'))
    return ['it has no concurrency group: two pushes would run into each other.'];

  return concurrency !== undefined && jobsOf(workflow).some(mayAssume) && cancels(concurrency)
    ? ['it may cancel a run that deploys, which leaves a stack half updated: set cancel-in-progress: false.']
    : [];
};

export const oneAtATime: Rule = {
  name: 'one-at-a-time',
  why: 'Two deployments of a stage at once, or one that is cut off, leave a stage that nobody has tested (B-GHA-6).',
  check: (workflow) => {
    if (isAction(workflow)) return [];
    const cut = jobsOf(workflow)
      .filter(([, job]) => job.environment !== undefined && (job.concurrency === undefined || cancels(job.concurrency)))
      .map(
        ([name]) => `${name} deploys to an environment without a concurrency group that waits: one per stage, cancel-in-progress: false.`,
      );

    return [...groupProblems(workflow), ...cut];
  },
};
