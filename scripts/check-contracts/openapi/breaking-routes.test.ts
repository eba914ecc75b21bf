import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../openapi/json-schema';
import { breakingRoutes } from './breaking-routes';

type Parts = {
  readonly operation?: JsonObject;
  readonly sent?: JsonObject;
  readonly answered?: JsonObject;
  readonly query?: JsonObject;
  readonly status?: number;
  readonly codes?: readonly string[];
};

const json = (schema: JsonObject): JsonObject => ({ 'application/json': { schema } });

const documentOf = ({ operation, sent, answered = { type: 'object' }, query, status = 200, codes = [] }: Parts): JsonObject => ({
  paths: {
    '/things': {
      post: {
        operationId: 'makeThing',
        security: [],
        parameters: query ? [{ name: 'sort', in: 'query', schema: query }] : [],
        ...(sent && { requestBody: { content: json(sent) } }),
        responses: {
          [status]: { content: json({ $ref: '#/components/schemas/Thing' }) },
          422: { content: { 'application/problem+json': { examples: Object.fromEntries(codes.map((code) => [code, {}])) } } },
        },
        ...operation,
      },
    },
  },
  components: { schemas: { Thing: answered } },
});

const changes = (before: Parts, after: Parts) => breakingRoutes(documentOf(before), documentOf(after));
const thing = (properties: JsonObject, more: JsonObject = {}): JsonObject => ({ type: 'object', properties, ...more });
const text = { type: 'string' };

describe('what breaks clients', () => {
  it.each<{ readonly name: string; readonly before: Parts; readonly after: Parts; readonly says: string }>([
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
    { name: 'another status', before: {}, after: { status: 201 }, says: 'POST /things does not answer 200 any more but 201' },
    {
      name: 'no content any more',
      before: {},
      after: { operation: { responses: { 200: {} } } },
      says: 'POST /things does not answer 200 in application/json any more',
    },
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
    {
      name: 'a refusal that is gone',
      before: { codes: ['TOO_LOW', 'ENDED'] },
      after: { codes: ['ENDED'] },
      says: 'POST /things does not refuse with 422 TOO_LOW any more',
    },
  ])('sees $name', ({ before, after, says }) => {
    const found = changes(before, after);

    expect(found.some((sentence) => sentence.startsWith(says)), found.join('\n')).toBe(true);
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
