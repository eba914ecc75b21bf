import { execFile } from 'node:child_process';
import { access, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const workspace = fileURLToPath(new URL('../..', import.meta.url));

type Manifest = { readonly dependencies?: Readonly<Record<string, string>>; readonly devDependencies?: Readonly<Record<string, string>> };

/** @returns where this workspace has a dependency installed, whoever of its members names it. */
const installed = async (name: string): Promise<string> => {
  if (name.startsWith('@ecom/')) return join(workspace, 'packages', name.slice('@ecom/'.length));
  const members = (
    await Promise.all(
      ['packages', 'services'].map(async (group) => (await readdir(join(workspace, group))).map((member) => join(group, member))),
    )
  ).flat();
  for (const member of ['.', ...members]) {
    const place = join(workspace, member, 'node_modules', name);
    if (
      await access(place).then(
        () => true,
        () => false,
      )
    )
      return realpath(place);
  }
  throw new Error(`Nobody in the workspace has ${name} installed.`);
};

/** Links what a generated service names, as an installation would. */
const install = async (folder: string): Promise<void> => {
  const { dependencies, devDependencies } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Manifest;
  for (const name of Object.keys({ ...dependencies, ...devDependencies })) {
    const link = join(folder, 'node_modules', name);
    await mkdir(dirname(link), { recursive: true });
    await symlink(await installed(name), link);
  }
};

export type Ran = { readonly code: number; readonly output: string };

const execute = promisify(execFile);

const run = async (cwd: string, tool: string, parameters: readonly string[]): Promise<Ran> => {
  const PATH = [join(workspace, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  try {
    const { stdout, stderr } = await execute(tool, [...parameters], { cwd, env: { ...process.env, PATH }, maxBuffer: 10_000_000 });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { readonly code: number; readonly stdout: string; readonly stderr: string };
    return { code, output: stdout + stderr };
  }
};

/** A workspace like this one with no services of its own, somewhere else on the disk. */
export const temporaryWorkspace = async () => {
  const root = await realpath(await mkdtemp(join(tmpdir(), 'ecom-generated-')));
  await mkdir(join(root, 'services'));
  await writeFile(join(root, 'serverless-compose.yml'), 'services:\n  platform:\n    path: services/platform\n');
  await writeFile(join(root, 'tsconfig.base.json'), await readFile(join(workspace, 'tsconfig.base.json'), 'utf8'));
  await mkdir(join(root, 'node_modules/@types'), { recursive: true });
  await symlink(await installed('@types/node'), join(root, 'node_modules/@types/node'));

  return {
    root,
    install: (service: string) => install(join(root, 'services', service)),
    run: (service: string, tool: string, ...parameters: readonly string[]) => run(join(root, 'services', service), tool, parameters),
    test: (...parameters: readonly string[]) =>
      run(root, 'vitest', [
        'run',
        '--config',
        join(workspace, 'packages/tooling/vitest.config.ts'),
        '--root',
        root,
        '--dir',
        join(root, 'services'),
        ...parameters,
      ]),
    lint: (service: string) =>
      run(join(root, 'services', service), 'biome', [
        'check',
        `--config-path=${join(workspace, 'packages/tooling')}`,
        '--vcs-enabled=false',
        '--error-on-warnings',
      ]),
    remove: () => rm(root, { recursive: true, force: true }),
  };
};
