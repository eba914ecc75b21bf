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

  it('run the tests last, and the slow ones last of all', () => {
    const phases = groups.flat();

    expect(phases.findIndex(({ tests }) => tests)).toBe(phases.findLastIndex(({ tests }) => !tests) + 1);
    expect(phases.findIndex(({ slow }) => slow)).toBe(phases.findLastIndex(({ slow }) => !slow) + 1);
  });
});
