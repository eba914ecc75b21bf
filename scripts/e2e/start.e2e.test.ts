import { execFile } from 'node:child_process';
import { mkdtemp, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, inject, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const command = createRequire(import.meta.url).resolve('@ecom/local-cloud/bin/local-cloud.js');

type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

const start = async (parameters: readonly string[], environment: NodeJS.ProcessEnv = process.env): Promise<Ended> => {
  try {
    return {
      code: 0,
      ...(await promisify(execFile)(process.execPath, [command, ...parameters], { cwd: root, env: environment, timeout: 60_000 })),
    };
  } catch (error) {
    return error as Ended;
  }
};

/** A machine with nothing on its path but Node. */
const withoutJava = async <Result>(use: (environment: NodeJS.ProcessEnv) => Promise<Result>): Promise<Result> => {
  const folder = await mkdtemp(join(tmpdir(), 'no-java-'));
  await symlink(process.execPath, join(folder, 'node'));
  try {
    return await use({ ...process.env, PATH: folder, JAVA_HOME: '' });
  } finally {
    await rm(folder, { recursive: true });
  }
};

describe('pnpm start, when it cannot', () => {
  it('names the port that is taken and how to choose others', async () => {
    const taken = new URL(inject('statusUrl')).port;
    const { code, stdout, stderr } = await start(['start', '--port-base', taken]);

    expect(stdout + stderr).toContain('PORT_TAKEN');
    expect(stdout + stderr).toContain(taken);
    expect(stdout + stderr).toContain('--port-base');
    expect(stdout + stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
  });

  it('says how to install Java when there is none', async () => {
    const { code, stdout, stderr } = await withoutJava((environment) => start(['start', '--port-base', '27000'], environment));

    expect(stdout + stderr).toContain('JAVA_MISSING');
    expect(stdout + stderr).toMatch(/apt-get install|brew install/);
    expect(stdout + stderr).not.toMatch(/\n\s+at /);
    expect(code).toBe(1);
  });

  it.each([
    { parameters: ['start', '--port-base', '99999'], says: 'whole number from 1024' },
    { parameters: ['start', '--only', 'no-such-service', '--port-base', '27500'], says: 'no-such-service' },
    { parameters: ['begin'], says: 'unknown command' },
  ])('refuses $parameters with a sentence', async ({ parameters, says }) => {
    const { code, stdout, stderr } = await start(parameters);

    expect(stdout + stderr).toContain(says);
    expect(code).not.toBe(0);
  });

  it('explains itself', async () => {
    expect(await start(['start', '--help'])).toMatchObject({ code: 0, stdout: expect.stringContaining('--persist') });
  });
});
