import { auctionClosed, auctionDue } from '@ecom/contracts';
import { describe, expect, it } from 'vitest';
import type { Topology } from '../asyncapi/topology';
import { lonelyEvents, lonelyMessages, undeclaredPublications, unknownEvents, unnamedMessages } from './roles';

const catalogue = { events: [auctionClosed], messages: [auctionDue] };
const bus = 'platform/EventBus';
const published = { service: 'auction', function: 'relay', bus, source: 'ecom.auction', name: 'AuctionClosed' } as const;
const consumed = { ...published, function: 'notify', rule: 'Rule', version: 1 } as const;
const received = { service: 'auction', function: 'close', from: 'auction/Queue', name: 'AuctionDue', version: 1 } as const;
const sent = { service: 'auction', function: 'relay', to: 'auction/Queue' } as const;
const mapped = { service: 'auction', function: 'close', from: 'auction/Queue' } as const;

const sound: Topology = {
  publications: [published],
  consumptions: [consumed],
  receptions: [received],
  sendings: [sent],
  mappings: [mapped],
  unbounded: [],
};
const rules = { unknownEvents, undeclaredPublications, lonelyEvents, lonelyMessages, unnamedMessages };
const problemsOf = (topology: Topology, rule: keyof typeof rules) => rules[rule](topology, catalogue).map(({ problem }) => problem);

describe('roles of contracts', () => {
  it.each(Object.keys(rules) as (keyof typeof rules)[])('%s finds nothing where all is declared', (rule) => {
    expect(problemsOf(sound, rule)).toEqual([]);
  });

  it.each([
    {
      rule: 'unknownEvents',
      change: { consumptions: [consumed, { ...consumed, name: 'AuctionLost' }] },
      says: 'Rule listens for AuctionLost v1 from ecom.auction, which no contract declares',
    },
    { rule: 'unknownEvents', change: { consumptions: [consumed, { ...consumed, version: 2 }] }, says: 'Rule listens for AuctionClosed v2' },
    { rule: 'unknownEvents', change: { consumptions: [{ ...consumed, source: 'ecom.identity' }] }, says: 'from ecom.identity' },
    {
      rule: 'unknownEvents',
      change: { consumptions: [{ ...consumed, version: 0 }] },
      says: 'Rule listens for AuctionClosed of any version',
    },
    {
      rule: 'undeclaredPublications',
      change: { publications: [published, { ...published, name: 'AuctionLost' }] },
      says: 'relay may publish AuctionLost',
    },
    {
      rule: 'undeclaredPublications',
      change: { unbounded: [{ service: 'auction', function: 'relay' }] },
      says: 'relay may publish anything',
    },
    { rule: 'lonelyEvents', change: { publications: [] }, says: 'nobody publishes AuctionClosed v1' },
    { rule: 'lonelyEvents', change: { consumptions: [] }, says: 'nobody consumes AuctionClosed v1' },
    { rule: 'lonelyMessages', change: { receptions: [] }, says: 'nobody receives AuctionDue v1' },
    { rule: 'lonelyMessages', change: { sendings: [] }, says: 'nobody may send AuctionDue v1' },
    { rule: 'unnamedMessages', change: { receptions: [] }, says: 'close takes from auction/Queue what functions send there' },
    { rule: 'unnamedMessages', change: { receptions: [{ ...received, version: 2 }] }, says: 'close receives AuctionDue v2' },
  ] as const)('$rule: $says', ({ rule, change, says }) => {
    expect(problemsOf({ ...sound, ...change }, rule).join('\n')).toContain(says);
  });
});
