import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { settingsOf, syntaxProblems, workflowProblems, workflowRules } from './rules';
import { readWorkflows, workflowOf } from './workflow';

const hash = 'a'.repeat(40);
const root = fileURLToPath(new URL('../../..', import.meta.url));
const rules = workflowRules(['MAIL_DOMAIN']);

/** Keeps every rule: built and tested, deployed to staging, then to production. */
const good = `name: deploy
on:
  push: { branches: [main] }
  pull_request:
permissions: {}
concurrency: { group: "deploy", cancel-in-progress: false }
jobs:
  build:
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    permissions: { contents: read }
    outputs: { manifest: "\${{ steps.verify.outputs.manifest }}" }
    steps:
      - uses: actions/checkout@${hash} # v6.0.2
        with: { persist-credentials: false }
      - id: verify
        run: pnpm package --stage staging --out artifacts
  test:
    needs: build
    runs-on: ubuntu-24.04
    timeout-minutes: 10
    permissions: { contents: read }
    steps:
      - run: pnpm test
  staging:
    needs: [test]
    if: github.event.pull_request.head.repo.full_name == github.repository
    permissions: { contents: read, id-token: write }
    uses: ./.github/workflows/deploy-stage.yml
    with: { stage: staging }
  production:
    needs: [staging]
    permissions: { contents: read, id-token: write }
    uses: ./.github/workflows/deploy-stage.yml
    with: { stage: production }
`;

/** Keeps every rule: one stage, from the artifact. */
const stage = `name: stage
on:
  workflow_call:
    inputs: { stage: { type: string, required: true } }
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-24.04
    timeout-minutes: 90
    environment: \${{ inputs.stage }}
    permissions: { contents: read, id-token: write }
    concurrency: { group: "deploy-\${{ inputs.stage }}", cancel-in-progress: false }
    env: { MAIL_DOMAIN: "\${{ vars.MAIL_DOMAIN }}" }
    steps:
      - uses: actions/download-artifact@${hash} # v8.0.1
      - run: pnpm delivery verify artifacts --manifest "$MANIFEST"
      - run: pnpm delivery deploy --stage "$STAGE" --artifacts artifacts
`;

type Change = readonly [written: string, instead: string];
const changed = (text: string, [written, instead]: Change): string => {
  if (!text.includes(written)) throw new Error(`${written} is not in the workflow.`);

  return text.replace(written, instead);
};

/** What breaks each rule. */
const broken: readonly (readonly [rule: string, text: string, ...change: Change])[] = [
  ['actions-by-hash', good, `@${hash} # v6.0.2`, '@v6'],
  ['actions-by-hash', good, `@${hash} # v6.0.2`, '@v6.0.2 # v6.0.2'],
  ['actions-by-hash', good, `@${hash} # v6.0.2`, `@${hash}`],
  ['tools-by-version', good, '- run: pnpm test', '- run: npm install -g serverless'],
  ['tools-by-version', good, '- run: pnpm test', '- run: npx -y pnpm@12 test'],
  ['no-credentials-left', good, 'persist-credentials: false', 'fetch-depth: 0'],
  ['no-long-lived-keys', good, '- run: pnpm test', '- run: pnpm test\n        env: { KEY: "${{ secrets.KEY }}" }'],
  ['no-long-lived-keys', good, '- run: pnpm test', '- run: pnpm test\n        with: { aws-access-key-id: x }'],
  ['no-inherited-secrets', good, 'with: { stage: production }', 'with: { stage: production }\n    secrets: inherit'],
  ['no-text-in-commands', good, '- run: pnpm test', '- run: echo ${{ github.event.pull_request.title }}'],
  ['no-text-in-commands', good, '- run: pnpm test', '- run: echo ${{ github.head_ref }}'],
  ['no-foreign-code', good, '  pull_request:\n', '  pull_request_target:\n'],
  ['least-permissions', good, 'permissions: {}\n', ''],
  ['least-permissions', good, 'permissions: {}\n', 'permissions: write-all\n'],
  ['least-permissions', good, '    permissions: { contents: read }\n', ''],
  ['least-permissions', good, 'permissions: { contents: read }\n', 'permissions: { contents: write }\n'],
  ['ends-by-itself', good, '    timeout-minutes: 10\n', ''],
  ['ends-by-itself', good, 'timeout-minutes: 10\n', 'timeout-minutes: 360\n'],
  ['known-runners', good, 'ubuntu-24.04', 'ubuntu-latest'],
  ['one-at-a-time', good, 'concurrency: { group: "deploy", cancel-in-progress: false }\n', ''],
  ['one-at-a-time', stage, 'cancel-in-progress: false', 'cancel-in-progress: true'],
  ['tested-first', good, 'run: pnpm test', 'run: pnpm check'],
  ['tested-first', good, 'needs: [test]', 'needs: [build]'],
  ['one-artifact', stage, ' --manifest "$MANIFEST"', ''],
  [
    'one-artifact',
    stage,
    '- run: pnpm delivery verify',
    '- run: pnpm package --stage x --out artifacts\n      - run: pnpm delivery verify',
  ],
  ['production-after-staging', good, 'needs: [staging]', 'needs: [test]'],
  ['environment-per-stage', stage, '    environment: ${{ inputs.stage }}\n', ''],
  ['branches-by-name', good, '[main]', '[refs/heads/main]'],
  ['no-role-for-forks', good, '    if: github.event.pull_request.head.repo.full_name == github.repository\n', ''],
  ['settings-handed-over', stage, 'MAIL_DOMAIN: "${{ vars.MAIL_DOMAIN }}"', 'OTHER: "1"'],
];

const namesOf = (text: string): readonly string[] =>
  workflowProblems(rules, workflowOf('probe.yml', text)).map((problem) => /\(([a-z-]+): /.exec(problem)?.[1] ?? problem);

describe('rules of workflows', () => {
  it.each([good, stage])('let a workflow pass that keeps them', (text) => {
    expect(workflowProblems(rules, workflowOf('probe.yml', text))).toEqual([]);
  });

  it.each(broken)('%s (%#)', (rule, text, ...change) => {
    expect(namesOf(changed(text, change))).toContain(rule);
  });

  it('have a case each', () => {
    expect([...new Set(broken.map(([rule]) => rule))].sort()).toEqual(rules.map(({ name }) => name).sort());
  });
});

describe('syntaxProblems', () => {
  it.each([
    ['a value that is not there', '- run: pnpm test', '- run: echo ${{ steps.gone.outputs.x }}'],
    ['a job that is not there', 'needs: [test]', 'needs: [gone]'],
    ['a key that GitHub does not know', 'timeout-minutes: 10', 'timeout: 10'],
    ['a permission that is none', 'contents: read', 'content: read'],
  ])('names %s', async (_what, ...change) => {
    expect(await syntaxProblems([workflowOf('probe.yml', changed(good, change))])).toEqual([expect.stringMatching(/^probe\.yml:\d+: /)]);
  });

  it('says nothing of a workflow that is well', async () => {
    expect(await syntaxProblems([workflowOf('good.yml', good), workflowOf('stage.yml', stage)])).toEqual([]);
  });
});

describe('the workflows of this repository', () => {
  const workflows = readWorkflows(root);

  it('are read, with their composite actions', () => {
    expect(workflows.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['.github/actions/setup/action.yml', '.github/workflows/deploy.yml']),
    );
  });

  it('B-GHA-1 to B-GHA-6, B-CI-1 to B-CI-5: keep every rule', async () => {
    expect(workflows.flatMap((workflow) => workflowProblems(workflowRules(settingsOf(root)), workflow))).toEqual([]);
    expect(await syntaxProblems(workflows)).toEqual([]);
  });

  it('B-GHA-3: know what services read from the environment', () => {
    expect(settingsOf(root)).toEqual(expect.arrayContaining(['MAIL_DOMAIN', 'SIGN_IN_CALLBACK_URL', 'GOOGLE_CLIENT_ID']));
  });

  it('S16: a pull request is checked and never deployed by the workflow that tests it', () => {
    const pullRequest = workflows.find(({ file }) => file.endsWith('pull-request.yml'))?.text ?? '';

    expect(pullRequest).toContain('pnpm check');
    expect(pullRequest).not.toMatch(/id-token|deploy --stage/);
  });
});
