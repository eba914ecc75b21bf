import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { missingContractTests, testsIn } from './contract-tests';

const nothing = { consumptions: [], receptions: [], sendings: [], mappings: [], unbounded: [] };
const publications = [
  { service: 'auction', function: 'relay', bus: 'platform/EventBus', source: 'ecom.auction', name: 'AuctionClosed' } as const,
];
const consumptions = [{ ...publications[0], service: 'mailer', rule: 'Rule', version: 1 } as never];

it('misses a producer and a consumer that no test of their service names', async () => {
  const root = await mkdtemp(join(tmpdir(), 'contract-tests-'));
  try {
    const folder = join(root, 'services/auction/tests');
    await mkdir(folder, { recursive: true });
    const missing = async () =>
      (await missingContractTests(root, { ...nothing, publications, consumptions }, {})).map(({ file, mend }) => `${file}: ${mend}`);
    expect(await missing()).toEqual([
      'services/auction/tests: write `testProducer(auctionClosed, …)` of @ecom/testing in a test of the service',
      'services/mailer/tests: write `testConsumer(auctionClosed, …)` of @ecom/testing in a test of the service',
    ]);
    await writeFile(join(folder, 'producers.test.ts'), 'testProducer(auctionClosed, () => []);');
    expect(await missing()).toHaveLength(1);
  } finally {
    await rm(root, { recursive: true });
  }
});

it('counts only what a test names itself', () => {
  const text =
    "testConsumer(\n  auctionDue,\n  handler);\n  // testProducer\n  for (const one of all) testProducer(one, make);\n import { testProducer } from '@ecom/testing';";

  expect(testsIn('auction', text)).toEqual(['auction testConsumer auctionDue', 'auction testProducer one']);
});
