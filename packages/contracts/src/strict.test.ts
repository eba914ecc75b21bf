import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { strictSchema } from './strict';

const listing = {
  type: 'object',
  properties: {
    title: { type: 'string' },
    seller: { type: 'object', properties: { name: { type: 'string' } } },
    pictures: { type: 'array', items: { type: 'object', properties: { url: { type: 'string' } } } },
    facts: { type: 'object', additionalProperties: { type: 'number' } },
  },
  allOf: [{ properties: { price: { type: 'integer' } } }],
};
const sends = new Ajv2020({ strict: false }).compile(strictSchema(listing));

describe('the schema for the side that sends', () => {
  it('takes everything that it names, in branches too', () => {
    expect(sends({ title: 'A', seller: { name: 'B' }, pictures: [{ url: 'c' }], facts: { any: 1 }, price: 3 })).toBe(true);
  });

  it.each([
    { extra: 1 },
    { seller: { name: 'B', email: 'b@example.test' } },
    { pictures: [{ url: 'c', bytes: 1 }] },
    { facts: { any: 'text' } },
  ])('refuses what it does not name: %j', (value) => {
    expect(sends(value)).toBe(false);
  });
});
