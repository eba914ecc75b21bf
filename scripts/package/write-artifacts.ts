import { execFile } from 'node:child_process';
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Manifest, manifestName } from '@ecom/serverless/prebuilt';
import type { PackagedService } from './package-service';

const execute = promisify(execFile);

const git = (root: string, ...parameters: readonly string[]): Promise<string | undefined> =>
  execute('git', [...parameters], { cwd: root }).then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  );

type Source = Pick<Manifest, 'commit' | 'dirty'>;

/** @returns the commit of a checkout, and whether files differ from it. */
export const sourceOf = async (root: string): Promise<Source> => {
  const commit = await git(root, 'rev-parse', 'HEAD');
  const changes = await git(root, 'status', '--porcelain');

  return { commit: commit ?? 'unknown', dirty: changes !== '' };
};

type Build = { readonly stage: string; readonly source: Source };

/** @returns what was built, with the place of each file below the folder of the manifest. */
const manifestOf = (services: readonly PackagedService[], { stage, source }: Build): Manifest => ({
  ...source,
  stage,
  functions: services.flatMap(({ service, functions }) =>
    Object.entries(functions).map(([key, { sha256, bytes }]) => ({ service, function: key, file: `${service}/${key}.zip`, sha256, bytes })),
  ),
  templates: services.map(({ service, template: { sha256, bytes, standIns } }) => ({
    service,
    file: `${service}/template.json`,
    sha256,
    bytes,
    standIns,
  })),
});

/**
 * Puts what was built into a folder, which then is all that a deployment of it needs: `ECOM_ARTIFACTS=<folder> sls deploy`.
 * Templates hold stand-ins: they are there to be read and scanned, a deployment makes its own.
 */
export const writeArtifacts = async (folder: string, services: readonly PackagedService[], build: Build): Promise<Manifest> => {
  const manifest = manifestOf(services, build);
  await rm(join(folder, manifestName), { force: true });
  for (const { service, functions, template } of services) {
    await rm(join(folder, service), { recursive: true, force: true });
    await mkdir(join(folder, service), { recursive: true });
    for (const [key, { path }] of Object.entries(functions)) await copyFile(path, join(folder, service, `${key}.zip`));
    await copyFile(template.path, join(folder, service, 'template.json'));
  }
  await writeFile(join(folder, manifestName), `${JSON.stringify(manifest, undefined, 2)}\n`);

  return manifest;
};
