import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import type { Wired } from '../changes/affected';

/** Runs a command in a folder, with its output where everybody reads it. @returns its exit code. */
export type Run = (
  command: readonly string[],
  options: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
) => Promise<number>;

export const runCommand: Run = async ([tool = '', ...parameters], { cwd, env }) => {
  const child = spawn(tool, parameters, { cwd, env: { ...process.env, ...env }, stdio: 'inherit' });
  const [code] = (await once(child, 'close')) as [number | null];

  return code ?? 1;
};

export type Deployment = {
  readonly root: string;
  readonly stage: string;
  /** Folder that `pnpm package` wrote. */
  readonly artifacts: string;
  readonly services: readonly Wired[];
  readonly run: Run;
  readonly say: (line: string) => void;
};

/**
 * Deploys the zips of the artifact, service by service in the order of their wires. A service of which nothing differs is skipped by the
 * framework, which compares with what is deployed. @throws at the first that fails: those after it would meet outputs that are not there.
 */
export const deploy = async ({ root, stage, artifacts, services, run, say }: Deployment): Promise<void> => {
  const env = { ECOM_ARTIFACTS: resolve(root, artifacts) };
  for (const [index, { name, folder }] of services.entries()) {
    say(`::group::${name} to ${stage}`);
    const code = await run(['pnpm', 'sls', 'deploy', '--stage', stage], { cwd: join(root, folder), env });
    say('::endgroup::');
    if (code !== 0) {
      const rest = services.slice(index + 1).map((service) => service.name);
      throw new Error(
        `${name} was not deployed to ${stage}; CloudFormation has put it back. Not tried after it: ${rest.join(', ') || 'nothing'}.`,
      );
    }
  }
};
