import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, realpath, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { serviceNames } from '../workspace/services';

const workspace = fileURLToPath(new URL('../..', import.meta.url));
const leftBehind = new Set(['node_modules', '.serverless', '.esbuild']);
const execute = promisify(execFile);

export type Ran = { readonly code: number; readonly output: string };
export type Variables = Readonly<Record<string, string>>;

/** A checkout of this workspace's services, as after an installation: nobody has packaged or deployed anything in it. */
export const temporaryCheckout = async () => {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'ecom-checkout-')));
  const home = join(root, 'home');
  await mkdir(home);
  for (const file of ['serverless-compose.yml', 'tsconfig.base.json', 'package.json']) await cp(join(workspace, file), join(root, file));
  await symlink(join(workspace, 'node_modules'), join(root, 'node_modules'));
  for (const name of await serviceNames(workspace)) {
    const filter = (source: string): boolean => !leftBehind.has(basename(source));
    await cp(join(workspace, 'services', name), join(root, 'services', name), { recursive: true, filter });
    await symlink(join(workspace, 'services', name, 'node_modules'), join(root, 'services', name, 'node_modules'));
  }
  const PATH = [join(workspace, 'node_modules/.bin'), process.env['PATH']].join(delimiter);

  /** The framework with no variables but these: no credentials, no region, and a home that is empty. */
  const sls = async (folder: string, parameters: readonly string[], variables: Variables = {}): Promise<Ran> => {
    const env = { PATH, HOME: home, AWS_EC2_METADATA_DISABLED: 'true', ...variables };
    try {
      const { stdout, stderr } = await execute('serverless', [...parameters], { cwd: join(root, folder), env, maxBuffer: 10_000_000 });
      return { code: 0, output: stdout + stderr };
    } catch (error) {
      const { code, stdout, stderr } = error as { readonly code: number; readonly stdout: string; readonly stderr: string };
      return { code, output: stdout + stderr };
    }
  };

  return { root, sls, remove: () => rm(root, { recursive: true, force: true }) };
};
