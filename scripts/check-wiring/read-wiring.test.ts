import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { paramsIn, readWiring, wiresOf } from './read-wiring';
import { wiringProblems } from './wiring';

it('finds params once, with and without a default', () => {
  expect(paramsIn("${param:busArn} ${param:busArn} ${param:lead, '60'} ${sls:stage}")).toEqual(['busArn', 'lead']);
});

it('takes only references to other services for wires', () => {
  expect(wiresOf({ busArn: '${platform.busArn}', lead: '60' })).toEqual([{ param: 'busArn', from: 'platform', output: 'busArn' }]);
});

it('reads a workspace: its serverless.ts, resources and compose file', async () => {
  const { services, problems } = await readWiring(fileURLToPath(new URL('fixtures/workspace', import.meta.url)));

  expect(problems).toEqual([
    expect.stringContaining('services/forgotten is not in serverless-compose.yml'),
    expect.stringContaining('planned is in services/planned, where there is no serverless.ts'),
  ]);
  expect(wiringProblems(services)).toEqual([
    expect.stringContaining('wallet takes alarmTopicArn from platform.alarmTopicArn, which platform does not put out'),
  ]);
});
