import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { standInMark } from '@ecom/serverless/stand-in';

/** One file that was made, with what identifies it. */
export type Artifact = { readonly path: string; readonly sha256: string; readonly bytes: number };

export type PackagedService = {
  readonly service: string;
  /** By their key in serverless.ts. */
  readonly functions: Readonly<Record<string, Artifact>>;
  readonly template: Artifact & { readonly standIns: boolean };
};

const execute = promisify(execFile);
const tools = fileURLToPath(new URL('../../node_modules/.bin', import.meta.url));

/** The framework, as `sls package` runs it: what was built before is not taken for what is built now. */
const sls = async (folder: string, stage: string): Promise<void> => {
  const { ECOM_ARTIFACTS: _, ...environment } = process.env;
  const env = { ...environment, PATH: [tools, process.env['PATH']].join(delimiter) };
  try {
    await execute('serverless', ['package', '--stage', stage], { cwd: folder, env, maxBuffer: 10_000_000 });
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    throw new Error(`${folder} cannot be packaged:\n${stdout}${stderr}`);
  }
};

const artifact = async (path: string): Promise<Artifact> => {
  const content = await readFile(path);

  return { path, sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length };
};

/**
 * Packages services/<name> for a stage, without an account and without credentials.
 * @throws Error with what the framework said
 */
export const packageService = async (root: string, service: string, stage: string): Promise<PackagedService> => {
  const folder = join(root, 'services', service);
  await sls(folder, stage);
  const made = join(folder, '.serverless');
  const archives = (await readdir(made)).filter((name) => name.endsWith('.zip')).sort();
  const functions = await Promise.all(
    archives.map(async (name) => [name.slice(0, -'.zip'.length), await artifact(join(made, name))] as const),
  );
  const template = await artifact(join(made, 'cloudformation-template-update-stack.json'));

  return {
    service,
    functions: Object.fromEntries(functions),
    template: { ...template, standIns: (await readFile(template.path, 'utf8')).includes(standInMark) },
  };
};
