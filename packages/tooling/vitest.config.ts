import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const integrationTests = '**/*.integration.test.ts';
const journeyTests = '**/*.e2e.test.ts';
const neverTests = ['**/node_modules/**', '**/.serverless/**', '**/.esbuild/**', '**/.local-cloud/**', '**/fixtures/**'];

const noNetwork = fileURLToPath(new URL('src/no-network.ts', import.meta.url));
const platform = fileURLToPath(new URL('../../scripts/e2e/global-setup.ts', import.meta.url));
const functionEnvironment = fileURLToPath(new URL('src/function-environment.ts', import.meta.url));

/** Settings of every test in the workspace: what a file's name says decides what it may do and how long it may take. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    // Local addresses only, and credentials that open nothing: a test can never reach an account.
    env: {
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      POWERTOOLS_LOG_LEVEL: 'SILENT',
      POWERTOOLS_DEV: 'false',
      POWERTOOLS_METRICS_DISABLED: 'true',
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [...neverTests, integrationTests, journeyTests],
          setupFiles: [noNetwork, functionEnvironment],
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: [integrationTests],
          exclude: neverTests,
          pool: 'forks',
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          globalSetup: [platform],
          include: [journeyTests],
          exclude: neverTests,
          pool: 'forks',
          maxWorkers: 1,
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
