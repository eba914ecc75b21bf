import { expect, it } from 'vitest';
import { type Case, changes, text, thing } from './tests/document';

it.each<Case>([
  {
    name: 'a property of an answer that is gone',
    before: { answered: thing({ a: text }) },
    after: { answered: thing({}) },
    says: 'POST /things 200/a is gone: clients read it',
  },
  {
    name: 'a property of an answer that may be missing',
    before: { answered: thing({ a: text }, { required: ['a'] }) },
    after: { answered: thing({ a: text }) },
    says: 'POST /things 200/a was always there and need not be any more',
  },
  {
    name: 'an answer of another type',
    before: { answered: thing({ a: text }) },
    after: { answered: thing({ a: { type: ['string', 'null'] } }) },
    says: 'POST /things 200/a may be string or null and was always string',
  },
  {
    name: 'an enum of an answer that is wider',
    before: { answered: thing({ a: { enum: ['x'] } }) },
    after: { answered: thing({ a: { enum: ['x', 'y'] } }) },
    says: 'POST /things 200/a may be y now: clients know only x',
  },
  {
    name: 'an enum of an answer that is gone',
    before: { answered: thing({ a: { enum: ['x'] } }) },
    after: { answered: thing({ a: {} }) },
    says: 'POST /things 200/a may be anything and was always one of x',
  },
  {
    name: 'items of an answer',
    before: { answered: thing({ a: { type: 'array', items: thing({ b: text }) } }) },
    after: { answered: thing({ a: { type: 'array', items: thing({}) } }) },
    says: 'POST /things 200/a[]/b is gone: clients read it',
  },
  {
    name: 'values of a map in an answer',
    before: { answered: thing({ a: { type: 'object', additionalProperties: text } }) },
    after: { answered: thing({ a: { type: 'object', additionalProperties: { type: 'boolean' } } }) },
    says: 'POST /things 200/a/* may be boolean and was always string',
  },
  {
    name: 'a form of an answer that is new',
    before: { answered: { oneOf: [{ const: 1 }] } },
    after: { answered: { oneOf: [{ const: 1 }, { const: 2 }] } },
    says: 'POST /things 200 may have a form that it never had',
  },
])('sees $name', ({ before, after, says }) => {
  const found = changes(before, after);

  expect(
    found.some((sentence) => sentence.startsWith(says)),
    found.join('\n'),
  ).toBe(true);
});
