import { jobsOf, type Rule, stepsOf } from './workflow';

const local = /^\.\//;

export const pinnedActions: Rule = {
  name: 'actions-by-hash',
  why: 'A tag can be moved to other code, which then runs with the token of this repository (B-GHA-6); a commit cannot.',
  check: (workflow) =>
    workflow.text
      .split('\n')
      .map((line) => /^\s*(?:-\s+)?uses:\s*(.*)$/.exec(line)?.[1]?.trim())
      .filter((uses) => uses !== undefined && !local.test(uses) && !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(uses))
      .map((uses) => `"${uses}" is not pinned: write owner/action@<40 digits of the commit> # v1.2.3.`),
};

export const noCredentialsLeft: Rule = {
  name: 'no-credentials-left',
  why: 'A checkout leaves the token in .git, where every later step and every dependency can read it.',
  check: (workflow) =>
    stepsOf(workflow)
      .filter(([, { uses = '', with: inputs }]) => uses.startsWith('actions/checkout@') && inputs?.['persist-credentials'] !== false)
      .map(([job]) => `${job} checks out with its credentials: set persist-credentials: false.`),
};

/** Installing asks the registry for what the lock file does not hold. */
const loose = /\b(npm (install|i)|npx|pnpm (add|dlx)|yarn add)\b(?!.*@\d+\.\d+\.\d+)/;

export const pinnedTools: Rule = {
  name: 'tools-by-version',
  why: 'What is installed while deploying, and by no lock file, is other code tomorrow (B-GHA-5).',
  check: (workflow) =>
    stepsOf(workflow)
      .filter(([, { run = '' }]) => run.split('\n').some((line) => loose.test(line)))
      .map(([job, { run }]) => `${job} installs without a full version: "${run?.trim()}".`),
};

export const noKeys: Rule = {
  name: 'no-long-lived-keys',
  why: 'A key that is stored can be stolen and works for ever (B-GHA-2, B-CI-4); a role is assumed with a token of this run.',
  check: (workflow) => [
    ...(/\bsecrets\s*[.[]/.test(workflow.text)
      ? ['it reads secrets: use a role that the job assumes, github.token with permissions, or Secrets Manager.']
      : []),
    ...(/aws-(access-key-id|secret-access-key)|AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY)/.test(workflow.text)
      ? ['it names an AWS key: use role-to-assume of aws-actions/configure-aws-credentials.']
      : []),
  ],
};

export const noInheritedSecrets: Rule = {
  name: 'no-inherited-secrets',
  why: 'A called workflow that inherits secrets gets all of them, whatever it needs.',
  check: (workflow) =>
    jobsOf(workflow)
      .filter(([, job]) => (job as { readonly secrets?: unknown }).secrets !== undefined)
      .map(([job]) => `${job} hands over secrets: pass what it needs as inputs or environment variables.`),
};
