import { expect, it } from 'vitest';
import { billProblems } from './bill';

const component = { name: 'yup', purl: 'pkg:npm/yup@1.7.1', licenses: [{ license: { id: 'MIT' } }] };
const bill = (...components: readonly object[]): string => JSON.stringify({ bomFormat: 'CycloneDX', components });

it('a bill of materials names each package with its address and licence', () => {
  expect(billProblems(bill(component))).toEqual([]);
  expect(billProblems(bill(component, { ...component, name: 'no-address', purl: undefined }))).toEqual([
    expect.stringContaining('no-address'),
  ]);
  expect(billProblems(bill({ ...component, licenses: [] }))).toEqual([expect.stringContaining('yup has no address or no licence')]);
});

it('an empty one is none', () => {
  expect(billProblems(bill())).toEqual([expect.stringContaining('empty')]);
  expect(billProblems('{}')).toHaveLength(1);
});
