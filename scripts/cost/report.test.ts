import { expect, it } from 'vitest';
import type { Prices } from './prices';
import { problemsOf, reportOf } from './report';
import { summaryOf } from './summary';

const prices: Prices = {
  region: 'us-east-1',
  asOf: '2025-06-01',
  prices: {
    alarm: { usd: 0.1, per: 1, unit: 'alarm-months', source: '', asOf: '2025-06-01' },
    mail: { usd: 0.1, per: 1000, unit: 'mails', source: '', asOf: '2025-06-01' },
  },
};
const summary = summaryOf({
  rest: [
    { service: 'wallet', type: 'AWS::CloudWatch::Alarm', price: 'alarm', count: 3, quantity: 3, usd: 0.3 },
    { service: 'feed', type: 'AWS::CloudWatch::Alarm', price: 'alarm', count: 5, quantity: 5, usd: 0.5 },
  ],
  bids: [{ component: 'mails', price: 'mail', quantity: 950_000, usd: 95 }],
  metrics: { price: 'customMetric', quantity: 10, usd: 3 },
});
const none = { unknown: [], gaps: { unmodelled: [], stale: [] } };

it('sums up by service, by what costs and by component, the largest first', () => {
  const report = reportOf({ summary, prices, bids: 1_000_000, stage: 'dev', ...none });

  expect(report).toMatch(/feed +0\.50\n {2}wallet +0\.30\n {2}together +0\.80/);
  expect(report).toMatch(/mails: mail +95\.00 {2}950,000 mails/);
  expect(report).toMatch(/A month with 1,000,000 bids, everything +98\.80/);
});

it('tells what the sums leave out, and how to mend it', () => {
  const unknown = [{ service: 'wallet', id: 'Search', type: 'AWS::OpenSearchService::Domain' }];

  expect(problemsOf({ unknown, gaps: { unmodelled: ['wallet POST /payments'], stale: ['wallet POST /gone'] } })).toEqual([
    expect.stringContaining('no price known for Search, AWS::OpenSearchService::Domain'),
    expect.stringContaining('nothing is said of "wallet POST /payments"'),
    expect.stringContaining('"wallet POST /gone" is in no template'),
  ]);
});
