import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { paramsIn, readWiring } from './read-wiring';
import { wiringProblems } from './wiring';

it('finds params once, with and without a default', () => {
  expect(paramsIn("${param:busArn} ${param:busArn} ${param:lead, '60'} ${sls:stage}")).toEqual(['busArn', 'lead']);
});

it('reads a workspace: its serverless.ts, resources and compose file', async () => {
  const { services, problems } = await readWiring(fileURLToPath(new URL('fixtures/workspace', import.meta.url)));

  expect(problems).toEqual([
    expect.stringContaining('services/forgotten is not in it, so nobody deploys it'),
    expect.stringContaining('planned is said to be in services/planned, where there is no serverless.ts'),
  ]);
  expect(wiringProblems(services)).toEqual([
    expect.stringContaining('wallet takes alarmTopicArn from platform.alarmTopicArn, which platform does not put out'),
  ]);
});
