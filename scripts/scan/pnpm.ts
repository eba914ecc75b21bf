import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { readWorkspace, shippedMembers } from '../delivery/changes/workspace-graph';
import type { Listed } from './licences';

const run = promisify(execFile);
const room = { maxBuffer: 256 * 1024 * 1024 };

/** @returns what a command writes. @throws when it fails. */
export const output = async (root: string, command: string, parameters: readonly string[]): Promise<string> =>
  (await run(command, [...parameters], { cwd: root, ...room })).stdout;

const listed = async (root: string, parameters: readonly string[]): Promise<Listed> =>
  JSON.parse(await output(root, 'pnpm', [...parameters, 'licenses', 'list', '--json'])) as Listed;

/** @returns the licences of what ends up in deployed functions; asks no registry. */
export const shippedLicences = async (root: string): Promise<Listed> => {
  const shipped = shippedMembers(await readWorkspace(root));

  return JSON.parse(
    await output(root, 'pnpm', [...shipped.flatMap((name) => ['--filter', name]), 'licenses', 'list', '--prod', '--json']),
  ) as Listed;
};

/** @returns the licences of everything that is installed; asks no registry. */
export const allLicences = (root: string): Promise<Listed> => listed(root, ['-r']);

/** @returns the bill of materials (CycloneDX) of what ends up in deployed functions. */
export const billOfMaterials = async (root: string): Promise<string> => {
  const shipped = shippedMembers(await readWorkspace(root));

  return output(root, 'pnpm', [
    ...shipped.flatMap((name) => ['--filter', name]),
    'sbom',
    '--sbom-format',
    'cyclonedx',
    '--sbom-type',
    'application',
    '--prod',
  ]);
};
