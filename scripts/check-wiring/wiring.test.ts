import { describe, expect, it } from 'vitest';
import { type ServiceWiring, wiringProblems } from './wiring';

const platform: ServiceWiring = { name: 'platform', uses: [], own: [], outputs: ['eventBusArn'], wires: [] };
const aService = (overrides: Partial<ServiceWiring>): ServiceWiring => ({
  name: 'auction',
  uses: [],
  own: [],
  outputs: [],
  wires: [],
  ...overrides,
});
const eventBus = { param: 'eventBusArn', from: 'platform', output: 'eventBusArn' };

describe('the wiring', () => {
  it('is right when every param has a wire and every wire an output', () => {
    expect(wiringProblems([platform, aService({ uses: ['eventBusArn', 'retention'], own: ['retention'], wires: [eventBus] })])).toEqual([]);
  });

  it.each([
    {
      name: 'a param without a wire',
      service: aService({ uses: ['eventBusArn'] }),
      says: 'add "eventBusArn: ${platform.eventBusArn}" to its params',
    },
    {
      name: 'a wire to an output that is not there',
      service: aService({ uses: ['busArn'], wires: [{ param: 'busArn', from: 'platform', output: 'busArn' }] }),
      says: 'add it below Outputs in services/platform/resources, where there are eventBusArn.',
    },
    {
      name: 'a wire to no service',
      service: aService({ uses: ['busArn'], wires: [{ param: 'busArn', from: 'plattform', output: 'busArn' }] }),
      says: 'plattform, which is no service: there are platform, auction.',
    },
    { name: 'a wire that nobody uses', service: aService({ wires: [eventBus] }), says: 'remove the line from serverless-compose.yml.' },
    {
      name: 'two names for one value',
      service: aService({ uses: ['busArn'], wires: [{ ...eventBus, param: 'busArn' }] }),
      says: 'one name at both ends',
    },
    {
      name: 'two values with one name',
      service: aService({ outputs: ['eventBusArn'] }),
      says: 'eventBusArn is an output of platform and auction',
    },
  ])('tells of $name', ({ service, says }) => {
    expect(wiringProblems([platform, service])).toEqual([expect.stringContaining(says)]);
  });
});
