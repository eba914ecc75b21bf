import { describe, expect, it } from 'vitest';
import { groups } from './phases';

const names = groups.map((group) => group.map(({ name }) => name));
const groupOf = (name: string): number => names.findIndex((group) => group.includes(name));

describe('the phases of pnpm test', () => {
  it('have names of their own, by which a failure is told', () => {
    expect(new Set(names.flat()).size).toBe(names.flat().length);
  });

  it('are cheap before dear: nothing that needs engines runs before what does not', () => {
    const slow = groups.map((group) => group.some((phase) => phase.slow === true));
    expect(slow).toEqual(slow.toSorted((one, other) => Number(one) - Number(other)));
  });

  it('compare permissions with the recording of the journeys that ran just before', () => {
    expect(groupOf('permissions')).toBe(groupOf('e2e') + 1);
    expect(groups[groupOf('permissions')]).toMatchObject([{ slow: true, command: expect.arrayContaining(['scripts/check-iam/main.ts']) }]);
  });
});
