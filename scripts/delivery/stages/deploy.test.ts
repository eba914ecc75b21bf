import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { deploy, type Run, runCommand } from './deploy';

const services = ['platform', 'identity', 'auction'].map((name) => ({ name, folder: `services/${name}`, needs: [] }));

const recorded = (failing?: string) => {
  const calls: { readonly folder: string; readonly command: string; readonly artifacts: string | undefined }[] = [];
  const run: Run = async (command, { cwd, env }) => {
    calls.push({ folder: cwd, command: command.join(' '), artifacts: env['ECOM_ARTIFACTS'] });

    return failing !== undefined && cwd.endsWith(failing) ? 1 : 0;
  };

  return { calls, run };
};
const said: string[] = [];
const deployment = { root: '/repo', stage: 'staging', artifacts: 'artifacts', services, say: (line: string) => void said.push(line) };

describe('deploy', () => {
  it('B-CI-2: takes every service, in the order of their wires, from the one artifact', async () => {
    const { calls, run } = recorded();
    await deploy({ ...deployment, run });

    expect(calls).toEqual(
      services.map(({ folder }) => ({
        folder: join('/repo', folder),
        command: 'pnpm sls deploy --stage staging',
        artifacts: '/repo/artifacts',
      })),
    );
  });

  it('stops at the first service that fails, and says what it did not try', async () => {
    const { calls, run } = recorded('identity');

    await expect(deploy({ ...deployment, run })).rejects.toThrow(
      'identity was not deployed to staging; CloudFormation has put it back. Not tried after it: auction.',
    );
    expect(calls).toHaveLength(2);
  });

  it('knows how a command ended', async () => {
    const at = { cwd: '.', env: { ECOM_PROBE: '7' } };

    expect(await runCommand(['node', '-e', 'process.exit(Number(process.env.ECOM_PROBE))'], at)).toBe(7);
  });
});
