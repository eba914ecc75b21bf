import { describe, expect, it } from 'vitest';
import { carriesStage, type Inventory, leaksOf, leftOf } from './leaks';

const inventory = (kind: string, ...answers: readonly (readonly string[])[]): Inventory => {
  const remaining = [...answers];

  return { kind, list: async () => (remaining.length > 1 ? remaining.shift() : remaining[0]) ?? [] };
};
const now = { attempts: 3, wait: async () => undefined };

describe('carriesStage', () => {
  it.each([
    ['ecom-auction-pr-1', true],
    ['ecom-auction-pr-1-pictures-000000000000', true],
    ['/aws/lambda/ecom-auction-pr-1-placeBid', true],
    ['arn:aws:kinesis:eu-north-1:000000000000:stream/ecom-activity-pr-1', true],
    ['ecom-auction-pr-12', false],
    ['ecom-auction-production', false],
    ['ecom-auction-spr-1', false],
  ])('%s: %s', (name, expected) => {
    expect(carriesStage(name, 'pr-1')).toBe(expected);
  });
});

describe('what is left of a preview', () => {
  it('is named by kind, and nothing of other stages is', async () => {
    const inventories = [
      inventory('table', ['ecom-auction-pr-1', 'ecom-auction-pr-12', 'ecom-auction-production']),
      inventory('log group', ['/aws/lambda/ecom-auction-pr-1-placeBid']),
      inventory('queue', []),
    ];

    expect(await leftOf('pr-1', inventories)).toEqual(['log group /aws/lambda/ecom-auction-pr-1-placeBid', 'table ecom-auction-pr-1']);
  });

  it('is looked at again, since deleting takes a while', async () => {
    expect(await leaksOf('pr-1', [inventory('table', ['ecom-auction-pr-1'], ['ecom-auction-pr-1'], [])], now)).toEqual([]);
    expect(await leaksOf('pr-1', [inventory('table', ['ecom-auction-pr-1'])], now)).toEqual(['table ecom-auction-pr-1']);
  });

  it('is not nothing when it cannot be seen', async () => {
    const denied: Inventory = { kind: 'bucket', list: () => Promise.reject(new Error('AccessDenied')) };

    await expect(leaksOf('pr-1', [denied], now)).rejects.toThrow('bucket could not be listed, so nobody knows what is left: AccessDenied');
  });
});
