import { describe, expect, it } from 'vitest';
import { evaluatePath, fillTemplate } from './payload-template';

const scope = {
  input: { id: 7, name: "O'Neill", tags: ['a', 'b', 'a'], json: '{"x":1}', one: { a: 1, b: 1 }, other: { b: 2 } },
  context: { Execution: { Name: 'run-1' } },
};

/** Examples of the Step Functions guide, "Intrinsic functions for JSONPath states", with values of our own. */
describe('intrinsic functions', () => {
  it.each([
    ["States.Format('{} is {}', $.name, $.id)", "O'Neill is 7"],
    ["States.Format('it\\'s {}', States.Format('{}!', $.id))", "it's 7!"],
    ['States.StringToJson($.json)', { x: 1 }],
    ['States.JsonToString($.one)', '{"a":1,"b":1}'],
    ["States.Array(1, -2.5, 'x', true, null, $.id)", [1, -2.5, 'x', true, null, 7]],
    ['States.ArrayPartition($.tags, 2)', [['a', 'b'], ['a']]],
    ["States.ArrayContains($.tags, 'b')", true],
    ['States.ArrayContains($.tags, $.one)', false],
    ['States.ArrayRange(1, 9, 4)', [1, 5, 9]],
    ['States.ArrayRange(3, 1, -1)', [3, 2, 1]],
    ['States.ArrayGetItem($.tags, 1)', 'b'],
    ['States.ArrayLength($.tags)', 3],
    ['States.ArrayUnique($.tags)', ['a', 'b']],
    ["States.Base64Encode('data')", 'ZGF0YQ=='],
    ["States.Base64Decode('ZGF0YQ==')", 'data'],
    ["States.Hash('abc', 'SHA-256')", 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    ['States.JsonMerge($.one, $.other, false)', { a: 1, b: 2 }],
    ['States.MathAdd($.id, -1)', 6],
    ["States.StringSplit('a-b.c', '-.')", ['a', 'b', 'c']],
    ["States.ArrayLength(States.StringSplit('1,2', ','))", 2],
  ])('%s', (expression, value) => {
    expect(evaluatePath(expression, scope)).toEqual(value);
  });

  it('gives ids and numbers by chance, the same number for the same seed', () => {
    expect(evaluatePath('States.UUID()', scope)).toMatch(/^[0-9a-f-]{36}$/);
    const number = evaluatePath('States.MathRandom(1, 100, 42)', scope);

    expect(evaluatePath('States.MathRandom(1, 100, 42)', scope)).toBe(number);
    expect(number).toBeGreaterThanOrEqual(1);
    expect(number).toBeLessThan(100);
  });

  it.each([
    ["States.Format('{} {}', $.id)", 'States.IntrinsicFailure'],
    ["States.Format('{}', 1, 2)", 'States.IntrinsicFailure'],
    ['States.StringToJson($.name)', 'States.IntrinsicFailure'],
    ['States.ArrayRange(0, 1000, 1)', 'States.IntrinsicFailure'],
    ['States.ArrayGetItem($.tags, 3)', 'States.IntrinsicFailure'],
    ["States.Hash('a', 'CRC32')", 'States.IntrinsicFailure'],
    ['States.JsonMerge($.one, $.other, true)', 'States.IntrinsicFailure'],
    ['States.ArrayLength($.name)', 'States.IntrinsicFailure'],
    ['States.Nothing(1)', 'States.Runtime'],
    ['States.Format(', 'States.Runtime'],
    ['not a call', 'States.Runtime'],
  ])('refuses %s', (expression, error) => {
    expect(() => evaluatePath(expression, scope)).toThrow(error);
  });
});

describe('a payload template', () => {
  it('fills fields that end in .$ wherever they stand, and leaves the rest', () => {
    const template = { 'id.$': '$.id', fixed: '$.id', list: [{ 'run.$': '$$.Execution.Name' }, 1], none: null };

    expect(fillTemplate(template, scope)).toEqual({ id: 7, fixed: '$.id', list: [{ run: 'run-1' }, 1], none: null });
  });

  it('fails on a path that leads nowhere', () => {
    expect(() => fillTemplate({ 'x.$': '$.missing' }, scope)).toThrow('States.ParameterPathFailure');
    expect(() => fillTemplate({ 'x.$': 5 }, scope)).toThrow('must be a path');
  });
});
