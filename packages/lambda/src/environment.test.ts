import { afterEach, describe, expect, it, vi } from 'vitest';
import { correlationIdOf } from './correlation';
import { requireEnv } from './environment';

afterEach(() => vi.unstubAllEnvs());

describe('requireEnv', () => {
  it('gives the value', () => {
    vi.stubEnv('TABLE', 'rows');

    expect(requireEnv('TABLE')).toBe('rows');
  });

  it.each([undefined, ''])('throws when it is %j, and names it', (value) => {
    vi.stubEnv('TABLE', value);

    expect(() => requireEnv('TABLE')).toThrow('The environment variable TABLE is not set.');
  });
});

describe('correlationIdOf', () => {
  it.each([
    { candidates: [undefined, 'b'], id: 'b' },
    { candidates: ['a', 'b'], id: 'a' },
    { candidates: ['has space', 'b'], id: 'b' },
    { candidates: ['x'.repeat(129), 'b'], id: 'b' },
    { candidates: [''], id: 'unknown' },
    { candidates: [], id: 'unknown' },
  ])('of $candidates is $id', ({ candidates, id }) => {
    expect(correlationIdOf(...candidates)).toBe(id);
  });
});
