import { describe, expect, it } from 'vitest';
import { type ServiceWiring, wiringProblems } from './wiring';

const aService = (overrides: Partial<ServiceWiring>): ServiceWiring => ({
  name: 'auction',
  path: `services/${overrides.name ?? 'auction'}`,
  stack: `ecom-${overrides.name ?? 'auction'}`,
  uses: [],
  own: [],
  outputs: [],
  wires: [],
  ...overrides,
});
const platform = aService({ name: 'platform', outputs: [{ name: 'eventBusArn', reader: 'Whoever listens.' }] });
const eventBus = { param: 'eventBusArn', from: 'platform', output: 'eventBusArn' };

describe('the wiring', () => {
  it('is right when every param has a wire and every wire an output', () => {
    expect(wiringProblems([platform, aService({ uses: ['eventBusArn', 'retention'], own: ['retention'], wires: [eventBus] })])).toEqual([]);
  });

  it.each([
    {
      name: 'a param without a wire',
      service: aService({ uses: ['eventBusArn'] }),
      says: 'add "eventBusArn: ${platform.eventBusArn}" to the params of auction in serverless-compose.yml.',
    },
    {
      name: 'a wire to an output that is not there',
      service: aService({ uses: ['busArn'], wires: [{ param: 'busArn', from: 'platform', output: 'busArn' }] }),
      says: 'add it below Outputs in services/platform/resources, where there are eventBusArn. (outputs-exist)',
    },
    {
      name: 'a wire to no service',
      service: aService({ uses: ['busArn'], wires: [{ param: 'busArn', from: 'plattform', output: 'busArn' }] }),
      says: 'plattform, which is no service, so nothing can be deployed: there are platform, auction. (outputs-exist)',
    },
    { name: 'a wire that nobody uses', service: aService({ wires: [eventBus] }), says: 'wait for platform in vain: remove the line.' },
    {
      name: 'two names for one value',
      service: aService({ uses: ['busArn'], wires: [{ ...eventBus, param: 'busArn' }] }),
      says: 'one name at both ends',
    },
    {
      name: 'two values with one name',
      service: aService({ outputs: [{ name: 'eventBusArn', reader: 'Everybody.' }] }),
      says: 'eventBusArn is an output of platform and auction',
    },
    {
      name: 'an output that nobody takes',
      service: aService({ outputs: [{ name: 'auctionApiUrl' }] }),
      says: 'no service takes the output auctionApiUrl',
    },
    {
      name: 'a stack that nobody finds',
      service: aService({ stack: 'ecom-auctions' }),
      says: 'looks for ecom-auction-<stage>',
    },
    {
      name: 'a circle',
      service: aService({ uses: ['x'], outputs: [{ name: 'x' }], wires: [{ param: 'x', from: 'auction', output: 'x' }] }),
      says: 'auction needs auction, so none of them can be deployed first',
    },
  ])('tells of $name', ({ service, says }) => {
    expect(wiringProblems([platform, service])).toEqual([expect.stringContaining(says)]);
  });
});
