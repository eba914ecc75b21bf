import { describe, expect, it } from 'vitest';
import { exceptions, isPermissive, shippedProblems, staleExceptions, toolProblems } from './licences';

describe('isPermissive', () => {
  it.each([
    ['MIT', true],
    ['(MIT OR GPL-3.0-or-later)', true],
    ['EPL-2.0 OR GPL-3.0-or-later', false],
    ['(MIT AND Zlib)', true],
    ['MIT AND GPL-3.0-only', false],
    ['AGPL-3.0-or-later', false],
    ['Unknown', false],
    ['UNLICENSED', false],
  ])('%s: %s', (expression, expected) => {
    expect(isPermissive(expression)).toBe(expected);
  });
});

describe('licences', () => {
  const simulator = { 'AGPL-3.0-or-later': [{ name: '@cloud-copilot/iam-simulate' }] };

  it('may be permissive only where the package ships, whatever is excepted for tools', () => {
    expect(shippedProblems({ MIT: [{ name: 'yup' }] })).toEqual([]);
    expect(shippedProblems(simulator)).toEqual([
      expect.stringContaining('@cloud-copilot/iam-simulate is AGPL-3.0-or-later and part of a deployed'),
    ]);
  });

  it('of tools may be others for named packages, with a reason', () => {
    expect(toolProblems(simulator)).toEqual([]);
    expect(toolProblems({ 'AGPL-3.0-or-later': [{ name: 'another' }] })).toEqual([expect.stringContaining('another is AGPL-3.0-or-later')]);
    expect(exceptions.every(({ reason }) => reason.length > 20)).toBe(true);
  });

  it('name exceptions that nothing needs any more', () => {
    expect(staleExceptions(simulator)).toHaveLength(exceptions.length - 1);
  });
});
