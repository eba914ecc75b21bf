import { expect, it } from 'vitest';
import { type Case, changes, text, thing } from './tests/document';

it.each<Case>([
  { name: 'a body that must be sent', before: {}, after: { sent: thing({}) }, says: 'POST /things body is required now' },
  { name: 'a body that is ignored', before: { sent: thing({}) }, after: {}, says: 'POST /things body is not taken any more' },
  {
    name: 'a property of a request that is required',
    before: { sent: thing({ a: text }) },
    after: { sent: thing({ a: text }, { required: ['a'] }) },
    says: 'POST /things body/a is required now',
  },
  {
    name: 'a property of a request that is gone',
    before: { sent: thing({ a: text }) },
    after: { sent: thing({}) },
    says: 'POST /things body/a is not taken any more',
  },
  {
    name: 'no other properties',
    before: { sent: thing({}) },
    after: { sent: thing({}, { additionalProperties: false }) },
    says: 'POST /things body takes no other properties any more',
  },
  {
    name: 'a type of a request that is narrower',
    before: { sent: thing({ a: { type: ['string', 'null'] } }) },
    after: { sent: thing({ a: text }) },
    says: 'POST /things body/a must be string and could be string or null',
  },
  {
    name: 'an enum of a request that is narrower',
    before: { sent: thing({ a: { enum: ['x', 'y'] } }) },
    after: { sent: thing({ a: { enum: ['x'] } }) },
    says: 'POST /things body/a may not be y any more',
  },
  {
    name: 'an enum of a request that is new',
    before: { sent: thing({ a: text }) },
    after: { sent: thing({ a: { type: 'string', enum: ['x'] } }) },
    says: 'POST /things body/a must be one of x and could be anything',
  },
  {
    name: 'a higher minimum',
    before: { sent: thing({ a: { type: 'integer', minimum: 1 } }) },
    after: { sent: thing({ a: { type: 'integer', minimum: 2 } }) },
    says: 'POST /things body/a has minimum 2 and had 1',
  },
  {
    name: 'a maximum that is new',
    before: { sent: thing({ a: text }) },
    after: { sent: thing({ a: { ...text, maxLength: 5 } }) },
    says: 'POST /things body/a has maxLength 5 and had none',
  },
  {
    name: 'another pattern',
    before: { sent: thing({ a: { ...text, pattern: '^a' } }) },
    after: { sent: thing({ a: { ...text, pattern: '^ab' } }) },
    says: 'POST /things body/a has the pattern ^ab and had ^a',
  },
  {
    name: 'items that are narrower',
    before: { sent: thing({ a: { type: 'array', items: { enum: [1, 2] } } }) },
    after: { sent: thing({ a: { type: 'array', items: { enum: [1] } } }) },
    says: 'POST /things body/a[] may not be 2 any more',
  },
  {
    name: 'a form of a request that is gone',
    before: { sent: { oneOf: [{ const: 1 }, { const: 2 }] } },
    after: { sent: { oneOf: [{ const: 1 }] } },
    says: 'POST /things body may not have one of its forms any more',
  },
])('sees $name', ({ before, after, says }) => {
  const found = changes(before, after);

  expect(
    found.some((sentence) => sentence.startsWith(says)),
    found.join('\n'),
  ).toBe(true);
});
