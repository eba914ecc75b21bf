import { expect, it } from 'vitest';
import { type ContractReport, coverageOf, neverSeen, violationsIn } from './contract-report';

const report: ContractReport = {
  mode: 'check',
  violations: [{ service: 'shop', subject: 'PUT /coats 200', problem: '/price must be integer', count: 2 }],
  seen: [
    { service: 'shop', operation: 'PUT /coats', outcomes: { 200: 2, 404: 0 } },
    { service: 'shop', operation: 'GET /coats', outcomes: { 200: 0 } },
  ],
};
const excuse = (operation: string) => [{ service: 'shop', operation, reason: 'Nobody can.' }];

it('tells what differed, where and how often', () => {
  expect(violationsIn(report)).toEqual(['shop PUT /coats 200: /price must be integer (2 times)']);
});

it('tells what no journey went through, unless it is said why', () => {
  expect(neverSeen(report, [])).toEqual([expect.stringContaining('shop GET /coats is documented, and no journey went through it')]);
  expect(neverSeen(report, excuse('GET /coats'))).toEqual([]);
});

it('takes no excuse for what was seen, or is not there', () => {
  expect(neverSeen(report, [...excuse('GET /coats'), ...excuse('PUT /coats'), ...excuse('GET /hats')])).toEqual([
    'shop PUT /coats is listed as unreachable, and is not: take it out',
    'shop GET /hats is listed as unreachable, and is not: take it out',
  ]);
});

it('counts', () => {
  expect(coverageOf(report)).toBe('contracts: 1 of 2 operations, events and frames seen; 1 of 3 of their outcomes');
});
