import { describe, expect, it } from 'vitest';
import { breakingRoutes } from './breaking-routes';
import { type Case, changes, documentOf, type Parts, text, thing } from './tests/document';

describe('what breaks clients', () => {
  it.each<Case>([
    {
      name: 'another name',
      before: {},
      after: { operation: { operationId: 'createThing' } },
      says: 'POST /things is called createThing and was makeThing: generated clients call it by that name',
    },
    {
      name: 'a token that was not needed',
      before: {},
      after: { operation: { security: [{ bearer: [] }] } },
      says: 'POST /things needs a token now: it was public',
    },
    { name: 'a parameter that is gone', before: { query: text }, after: {}, says: 'POST /things query sort is not taken any more' },
    {
      name: 'a parameter that is new and required',
      before: {},
      after: { operation: { parameters: [{ name: 'sort', in: 'query', required: true, schema: text }] } },
      says: 'POST /things query sort is required now',
    },
    {
      name: 'a parameter that takes less',
      before: { query: { enum: ['a', 'b'] } },
      after: { query: { enum: ['a'] } },
      says: 'POST /things query sort may not be b any more',
    },
    { name: 'another status', before: {}, after: { status: 201 }, says: 'POST /things does not answer 200 any more but 201' },
    {
      name: 'no content any more',
      before: {},
      after: { operation: { responses: { 200: {} } } },
      says: 'POST /things does not answer 200 in application/json any more',
    },
    {
      name: 'a refusal that is gone',
      before: { codes: ['TOO_LOW', 'ENDED'] },
      after: { codes: ['ENDED'] },
      says: 'POST /things does not refuse with 422 TOO_LOW any more',
    },
  ])('sees $name', ({ before, after, says }) => {
    const found = changes(before, after);

    expect(
      found.some((sentence) => sentence.startsWith(says)),
      found.join('\n'),
    ).toBe(true);
  });

  it.each([
    { name: 'a path', after: { paths: {} } },
    { name: 'a method', after: { paths: { '/things': { get: {} } } } },
  ])('sees $name that is gone', ({ after }) => {
    expect(breakingRoutes(documentOf({}), after)).toEqual(['POST /things is gone: clients call it']);
  });
});

describe('what breaks nobody', () => {
  it.each<{ readonly name: string; readonly before: Parts; readonly after: Parts }>([
    { name: 'nothing', before: { sent: thing({ a: text }), query: text }, after: { sent: thing({ a: text }), query: text } },
    { name: 'an optional property of a request', before: { sent: thing({}) }, after: { sent: thing({ a: text }) } },
    { name: 'a wider type of a request', before: { sent: { type: 'integer' } }, after: { sent: { type: 'number' } } },
    { name: 'a wider range', before: { sent: { type: 'integer', minimum: 2 } }, after: { sent: { type: 'integer', minimum: 1 } } },
    { name: 'an optional parameter', before: {}, after: { query: text } },
    { name: 'a new property of an answer', before: { answered: thing({}) }, after: { answered: thing({ a: text }) } },
    { name: 'a narrower answer', before: { answered: { enum: [1, 2] } }, after: { answered: { const: 1 } } },
    { name: 'a new refusal', before: {}, after: { codes: ['ENDED'] } },
    { name: 'other words', before: { answered: { description: 'one' } }, after: { answered: { description: 'other' } } },
    {
      name: 'a route that is public now',
      before: { operation: { security: [{ bearer: [] }] } },
      after: { operation: { security: [] } },
    },
  ])('lets $name pass', ({ before, after }) => {
    expect(changes(before, after)).toEqual([]);
  });

  it('lets a new route pass', () => {
    expect(breakingRoutes({ paths: {} }, documentOf({}))).toEqual([]);
  });
});
