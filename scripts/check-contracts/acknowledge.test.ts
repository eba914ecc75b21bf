import { expect, it } from 'vitest';
import { acknowledge } from './acknowledge';

const broken = { file: 'services/a/openapi.json', problem: 'GET /a is gone: clients call it', mend: 'keep it' };
const entry = { file: broken.file, change: broken.problem, reason: 'Nobody ever called it.' };

it('lets pass what was acknowledged word for word', () => {
  expect(acknowledge([broken], [broken.file], [entry])).toEqual([]);
});

it.each([
  { name: 'another change', given: { ...entry, change: 'GET /b is gone: clients call it' } },
  { name: 'another document', given: { ...entry, file: 'services/b/openapi.json' } },
])('keeps a finding when $name was acknowledged', ({ given }) => {
  expect(acknowledge([broken], [broken.file], [given])).toContainEqual(broken);
});

it('fails an acknowledgement that matches nothing, so that it cannot hide a later change', () => {
  expect(acknowledge([], [broken.file], [entry])).toEqual([
    expect.objectContaining({ file: 'scripts/check-contracts/acknowledged-breaks.ts', problem: expect.stringContaining(broken.problem) }),
  ]);
});

it('says nothing of a document that had nothing to be compared with', () => {
  expect(acknowledge([], [], [entry])).toEqual([]);
});
