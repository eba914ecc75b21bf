import { describe, expect, it } from 'vitest';
import { isPresent, readPath, referenceSteps, writePath } from './paths';

const order = { id: 'ord_1', lines: [{ sku: 'a' }, { sku: 'b', price: 5 }], 'odd name': { 'x.y': 1 } };

describe('readPath', () => {
  it.each([
    ['$', order],
    ['$.id', 'ord_1'],
    ['$.lines[1].sku', 'b'],
    ["$['odd name']['x.y']", 1],
    ['$.lines[*].sku', ['a', 'b']],
    ['$..price', [5]],
    ['$.lines[?(@.price > 4)].sku', ['b']],
  ])('%s', (path, value) => {
    expect(readPath(order, path)).toEqual(value);
  });

  it('fails when a reference path leads nowhere, and gives an empty list when any other path does', () => {
    expect(() => readPath(order, '$.buyer.name')).toThrow("States.ParameterPathFailure: The JSONPath '$.buyer.name' could not be found");
    expect(readPath(order, '$..nothing')).toEqual([]);
  });

  it('tells what is there, null included', () => {
    expect([isPresent({ a: null }, '$.a'), isPresent({}, '$.a')]).toEqual([true, false]);
  });
});

describe('writePath', () => {
  it.each([
    ['$', 1, 1],
    ['$.total', 7, { ...order, total: 7 }],
    ['$.a.b', 1, { ...order, a: { b: 1 } }],
    ['$.lines[0].price', 3, { ...order, lines: [{ sku: 'a', price: 3 }, order.lines[1]] }],
  ])('%s', (path, result, output) => {
    expect(writePath(order, path, result)).toEqual(output);
  });

  it.each(['$.id.part', '$.lines[2]', '$.lines.x'])('does not put anything at %s', (path) => {
    expect(() => writePath(order, path, 1)).toThrow('States.ResultPathMatchFailure');
  });

  it('takes reference paths only', () => {
    expect(referenceSteps('$.lines[*]')).toBeUndefined();
    expect(() => writePath(order, '$.lines[*]', 1)).toThrow('is no reference path');
  });
});
