import { describe, expect, it } from 'vitest';
import { groups } from './phases';
import { runPhase } from './run-phase';

const node = (script: string) => ({ name: 'probe', command: ['node', '-e', script] });

describe('a phase', () => {
  it('is well when its command is', async () => {
    expect(await runPhase(node('console.log("quiet")'))).toMatchObject({ ok: true, counts: { passed: 0, failed: 0 } });
  });

  it('keeps what its command said, on both streams, for when it fails', async () => {
    const { ok, output } = await runPhase(node('console.log("out"); console.error("err"); process.exitCode = 3'));

    expect(ok).toBe(false);
    expect(output).toContain('out');
    expect(output).toContain('err');
  });

  it('fails when its tool is not there', async () => {
    expect(await runPhase({ name: 'probe', command: ['no-such-tool'] })).toMatchObject({
      ok: false,
      output: expect.stringContaining('no-such-tool'),
    });
  });
});

describe('the phases', () => {
  it('have names of their own', () => {
    const names = groups.flat().map(({ name }) => name);

    expect(new Set(names).size).toBe(names.length);
  });

  it('check before they test, and do last what is slow', () => {
    const phases = groups.flat();
    const isQuickCheck = ({ tests, slow }: (typeof phases)[number]) => !tests && !slow;

    expect(phases.findLastIndex(isQuickCheck)).toBeLessThan(phases.findIndex(({ tests }) => tests));
    expect(phases.findIndex(({ slow }) => slow)).toBe(phases.findLastIndex(({ slow }) => !slow) + 1);
  });

  it('compare permissions when the journeys have told what was called', () => {
    expect(groups.flat().at(-1)).toMatchObject({ name: 'permissions' });
    expect(groups.flat().at(-2)).toMatchObject({ name: 'e2e' });
  });
});
