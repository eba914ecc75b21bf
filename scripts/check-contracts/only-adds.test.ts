import { describe, expect, it } from 'vitest';
import { onlyAdds } from './only-adds';

const before = {
  type: 'object',
  required: ['id', 'state'],
  properties: {
    id: { type: 'string', pattern: '^auc_' },
    state: { enum: ['open', 'closed'] },
    note: { type: 'string' },
    seller: { type: 'object', required: ['name'], properties: { name: { type: 'string' } } },
    lots: { type: 'array', items: { type: 'object', properties: { title: { type: 'string' } } } },
  },
};
const withProperty = (name: string, schema: unknown) => ({ ...before, properties: { ...before.properties, [name]: schema } });
const without = (name: string) => ({
  ...before,
  properties: Object.fromEntries(Object.entries(before.properties).filter(([key]) => key !== name)),
});

describe('within a version a schema', () => {
  it.each([
    { name: 'stays as it is', after: before },
    { name: 'gains a property', after: withProperty('colour', { type: 'string' }) },
    {
      name: 'gains a property inside',
      after: withProperty('seller', { ...before.properties.seller, properties: { name: { type: 'string' }, age: { type: 'integer' } } }),
    },
    { name: 'gains words', after: withProperty('note', { type: 'string', description: 'For people.' }) },
    { name: 'names its requirements in another order', after: { ...before, required: ['state', 'id'] } },
  ])('may: $name', ({ after }) => {
    expect(onlyAdds(before, after)).toEqual([]);
  });

  it.each([
    { name: 'loses a property', after: without('note'), says: '/note is gone' },
    { name: 'takes a requirement back', after: { ...before, required: ['id'] }, says: '/state was always there' },
    { name: 'requires what it did not', after: { ...before, required: ['id', 'state', 'note'] }, says: '/note is required now' },
    {
      name: 'requires what is new',
      after: { ...withProperty('colour', {}), required: ['id', 'state', 'colour'] },
      says: '/colour is required now',
    },
    { name: 'changes a type', after: withProperty('note', { type: 'integer' }), says: '/note had type "string" and has "integer"' },
    { name: 'narrows a text', after: withProperty('note', { type: 'string', maxLength: 5 }), says: '/note had maxLength' },
    {
      name: 'gains a value that consumers do not know',
      after: withProperty('state', { enum: ['open', 'closed', 'gone'] }),
      says: '/state had enum',
    },
    { name: 'closes itself', after: { ...before, additionalProperties: false }, says: '/ had additionalProperties' },
    {
      name: 'loses a requirement inside',
      after: withProperty('seller', { ...before.properties.seller, required: [] }),
      says: '/seller/name was always there',
    },
    { name: 'changes inside a list', after: withProperty('lots', { type: 'array', items: { type: 'string' } }), says: '/lots[] had type' },
    { name: 'is no schema any more', after: undefined, says: '/ changed' },
  ])('may not: $name', ({ after, says }) => {
    expect(onlyAdds(before, after).join('\n')).toContain(says);
  });
});

it('lets the receiver of a queue know more values, and no fewer', () => {
  const taking = (...values: readonly string[]) => ({ properties: { template: { enum: values } } });

  expect(onlyAdds(taking('won'), taking('won', 'lost'), 'more')).toEqual([]);
  expect(onlyAdds(taking('won', 'lost'), taking('won'), 'more')).toHaveLength(1);
  expect(onlyAdds(taking('won'), taking('won', 'lost'))).toHaveLength(1);
});
