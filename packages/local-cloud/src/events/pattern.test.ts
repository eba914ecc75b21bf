import { describe, expect, it } from 'vitest';
import { matches, type Pattern } from './pattern';

const event = {
  source: 'ecom.auction',
  'detail-type': 'AuctionClosed',
  region: 'us-east-1',
  detail: {
    price: 150,
    outcome: 'sold',
    winner: null,
    tags: ['rare', 'watch'],
    empty: [],
    address: '10.0.3.7',
    six: '2001:db8::17',
    file: 'a/b.PNG',
    open: false,
  },
  items: [
    { sku: 'a', size: 1 },
    { sku: 'b', size: 9 },
  ],
};
const detail = (rules: Pattern): Pattern => ({ detail: rules });

const cases: readonly (readonly [string, Pattern, boolean])[] = [
  ['exact', { source: ['ecom.auction'] }, true],
  ['exact, other', { source: ['ecom.identity'] }, false],
  ['one of several', { source: ['x', 'ecom.auction'] }, true],
  ['every field must match', { source: ['ecom.auction'], region: ['eu-west-1'] }, false],
  ['null', detail({ winner: [null] }), true],
  ['null is not absent', detail({ absent: [null] }), false],
  ['boolean', detail({ open: [false] }), true],
  ['number', detail({ price: [150] }), true],
  ['a number is not its text', detail({ price: ['150'] }), false],
  ['prefix', { source: [{ prefix: 'ecom.' }] }, true],
  ['prefix, other', { source: [{ prefix: 'aws.' }] }, false],
  ['prefix ignoring case', { source: [{ prefix: { 'equals-ignore-case': 'ECOM.' } }] }, true],
  ['suffix', detail({ file: [{ suffix: '.PNG' }] }), true],
  ['suffix minds case', detail({ file: [{ suffix: '.png' }] }), false],
  ['suffix ignoring case', detail({ file: [{ suffix: { 'equals-ignore-case': '.png' } }] }), true],
  ['equals-ignore-case', detail({ outcome: [{ 'equals-ignore-case': 'SOLD' }] }), true],
  ['anything-but one', detail({ outcome: [{ 'anything-but': 'unsold' }] }), true],
  ['anything-but list', detail({ outcome: [{ 'anything-but': ['unsold', 'sold'] }] }), false],
  ['anything-but prefix', detail({ outcome: [{ 'anything-but': { prefix: 'so' } }] }), false],
  ['anything-but suffixes', detail({ outcome: [{ 'anything-but': { suffix: ['x', 'y'] } }] }), true],
  ['anything-but wildcard', detail({ outcome: [{ 'anything-but': { wildcard: 's*d' } }] }), false],
  ['anything-but ignoring case', detail({ outcome: [{ 'anything-but': { 'equals-ignore-case': ['SOLD'] } }] }), false],
  ['anything-but needs a value', detail({ absent: [{ 'anything-but': 'x' }] }), false],
  ['numeric equal', detail({ price: [{ numeric: ['=', 150] }] }), true],
  ['numeric range', detail({ price: [{ numeric: ['>', 100, '<=', 150] }] }), true],
  ['numeric out of range', detail({ price: [{ numeric: ['>=', 0, '<', 150] }] }), false],
  ['numeric on text', detail({ outcome: [{ numeric: ['>', 0] }] }), false],
  ['exists', detail({ price: [{ exists: true }] }), true],
  ['exists false', detail({ absent: [{ exists: false }] }), true],
  ['exists false, but it does', detail({ price: [{ exists: false }] }), false],
  ['exists only at leaves', { detail: [{ exists: true }] }, false],
  ['an empty array does not exist', detail({ empty: [{ exists: true }] }), false],
  ['absence below a missing object', { extra: { deep: [{ exists: false }] } }, true],
  ['cidr', detail({ address: [{ cidr: '10.0.0.0/22' }] }), true],
  ['cidr, outside', detail({ address: [{ cidr: '10.0.0.0/24' }] }), false],
  ['cidr v6', detail({ six: [{ cidr: '2001:db8::/32' }] }), true],
  ['cidr v6 is not v4', detail({ six: [{ cidr: '0.0.0.0/0' }] }), false],
  ['cidr on text', detail({ outcome: [{ cidr: '0.0.0.0/0' }] }), false],
  ['wildcard', detail({ file: [{ wildcard: 'a/*.P*G' }] }), true],
  ['wildcard, literal star', detail({ file: [{ wildcard: 'a\\*' }] }), false],
  ['wildcard, dots are dots', detail({ file: [{ wildcard: 'a/b?PNG' }] }), false],
  ['an element of an array', detail({ tags: ['watch'] }), true],
  ['objects in an array, in one of them', { items: { sku: ['b'], size: [9] } }, true],
  ['objects in an array, in none of them', { items: { sku: ['a'], size: [9] } }, false],
  ['$or, second', { $or: [{ source: ['x'] }, { region: [{ prefix: 'us-' }] }] }, true],
  ['$or, none', { $or: [{ source: ['x'] }, { region: ['y'] }] }, false],
  ['$or with another field', { $or: [{ source: ['ecom.auction'] }, { region: ['y'] }], 'detail-type': ['Other'] }, false],
  ['$or as a field name', { $or: ['x'] }, false],
  ['nothing asked', {}, true],
];

describe('event pattern', () => {
  it.each(cases)('%s', (_name, pattern, expected) => {
    expect(matches(pattern, event)).toBe(expected);
  });

  it('refuses match types and shapes that do not exist', () => {
    expect(() => matches({ source: [{ regex: '.*' }] }, event)).toThrow('Unrecognized match type regex');
    expect(() => matches({ source: 'ecom.auction' }, event)).toThrow('every field is a list or an object');
  });
});
