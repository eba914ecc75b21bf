import { expect, it } from 'vitest';
import { mergedSchema } from './schema';

const standard = [
  { Name: 'sub', Required: true, Mutable: false },
  { Name: 'name', Required: false, Mutable: true },
];

it('changes standard attributes and adds custom ones, the same when done twice', () => {
  const declared = [{ Name: 'name', Required: true }, { Name: 'seller' }];
  const once = mergedSchema(standard, declared);

  expect(once).toEqual([
    standard[0],
    { Name: 'name', Required: true, Mutable: true, AttributeDataType: 'String' },
    { Name: 'custom:seller', Mutable: true, AttributeDataType: 'String' },
  ]);
  expect(mergedSchema(once, declared)).toEqual(once);
});
