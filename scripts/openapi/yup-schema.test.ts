import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { array, boolean, mixed, number, object, type Schema, string } from 'yup';
import { jsonSchemaOf } from './yup-schema';

const even = (value: number | undefined): boolean => value === undefined || value % 2 === 0;

describe('a schema of yup in JSON Schema', () => {
  it.each([
    { name: 'text', schema: string(), says: { type: 'string' } },
    { name: 'text that is required is not empty', schema: string().required(), says: { type: 'string', minLength: 1 } },
    { name: 'lengths', schema: string().min(2).max(5), says: { type: 'string', minLength: 2, maxLength: 5 } },
    { name: 'the tighter of two bounds', schema: string().min(2).max(9).required().max(5), says: { minLength: 2, maxLength: 5 } },
    {
      name: 'two patterns',
      schema: string().matches(/^a/).matches(/b$/),
      says: { pattern: '^a', allOf: [{ pattern: 'b$' }] },
    },
    { name: 'a pattern', schema: string().matches(/^a_/), says: { type: 'string', pattern: '^a_' } },
    { name: 'an address', schema: string().email(), says: { type: 'string', format: 'email' } },
    { name: 'a choice', schema: string().oneOf(['a', 'b']), says: { type: 'string', enum: ['a', 'b'] } },
    {
      name: 'a choice or null',
      schema: string().oneOf(['a']).nullable(),
      says: { type: ['string', 'null'], enum: ['a', null] },
    },
    { name: 'a range', schema: number().min(0).max(9), says: { type: 'number', minimum: 0, maximum: 9 } },
    { name: 'a range without its ends', schema: number().moreThan(0).lessThan(9), says: { exclusiveMinimum: 0, exclusiveMaximum: 9 } },
    { name: 'a whole number', schema: number().strict().integer().positive(), says: { type: 'integer', exclusiveMinimum: 0 } },
    { name: 'a default', schema: number().default(20), says: { type: 'number', default: 20 } },
    { name: 'yes or no', schema: boolean(), says: { type: 'boolean' } },
    { name: 'a list', schema: array(string()).min(1).max(3), says: { type: 'array', items: { type: 'string' }, minItems: 1, maxItems: 3 } },
    {
      name: 'a rule of one’s own, by its message',
      schema: number().test('even', '${path} must be even', even),
      says: { type: 'number', description: 'Must be even.' },
    },
    { name: 'what meta adds', schema: string().meta({ format: 'date-time' }), says: { type: 'string', format: 'date-time' } },
  ])('says $name', ({ schema, says }) => {
    expect(jsonSchemaOf(schema as Schema)).toMatchObject(says);
  });

  it('says which fields there are, which must be there, and that there are no others', () => {
    const schema = object({ a: string().required(), b: number().optional(), c: object({ d: boolean().required() }) }).noUnknown();

    expect(jsonSchemaOf(schema)).toEqual({
      type: 'object',
      additionalProperties: false,
      required: ['a'],
      properties: {
        a: { type: 'string', minLength: 1 },
        b: { type: 'number' },
        c: { type: 'object', required: ['d'], properties: { d: { type: 'boolean' } } },
      },
    });
  });

  it('refuses a rule that says nothing in words, and names it', () => {
    expect(() => jsonSchemaOf(object({ a: number().test('even', even) }), 'body')).toThrow('body.a: the rule "even" says nothing in words');
  });

  it('refuses a type that JSON Schema does not have', () => {
    expect(() => jsonSchemaOf(object({ a: mixed() }), 'body')).toThrow('body.a: yup\'s "mixed" has no counterpart');
  });

  it('takes and refuses what yup takes and refuses', () => {
    const schema = object({
      name: string().strict().min(2).max(4).required(),
      kind: string().strict().oneOf(['a', 'b']).nullable().defined(),
      count: number().strict().integer().min(1).max(3),
    })
      .strict()
      .noUnknown()
      .required();
    const takes = new Ajv2020({ allowUnionTypes: true }).compile(jsonSchemaOf(schema));
    const body = fc.record(
      {
        name: fc.oneof(fc.string({ maxLength: 6 }), fc.constant(null)),
        kind: fc.constantFrom('a', 'b', 'c', null),
        count: fc.oneof(fc.integer({ min: -1, max: 5 }), fc.double({ noNaN: true, noDefaultInfinity: true })),
        other: fc.boolean(),
      },
      { requiredKeys: [] },
    );

    fc.assert(
      fc.property(body, (value) => {
        // yup counts UTF-16 units where JSON Schema counts characters.
        fc.pre(!/[\ud800-\udfff]/.test(String(value.name)));
        expect(takes(value)).toBe(schema.isValidSync(value));
      }),
      { numRuns: 2_000 },
    );
  });
});
