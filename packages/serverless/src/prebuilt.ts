import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findRoot } from './compose-file';

export type PackagedFunction = {
  readonly service: string;
  /** Its key in serverless.ts, e.g. `placeBid`. */
  readonly function: string;
  /** Below the folder of the manifest. */
  readonly file: string;
  /** Hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
};

export type PackagedTemplate = {
  readonly service: string;
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly standIns: boolean;
};

/** manifest.json of `pnpm package --out`: what was built, from which commit. */
export type Manifest = {
  readonly commit: string;
  /** Files differed from the commit. */
  readonly dirty: boolean;
  readonly stage: string;
  readonly functions: readonly PackagedFunction[];
  /** To be read and scanned; with stand-ins unless every wire was given a value. */
  readonly templates: readonly PackagedTemplate[];
};

export const manifestName = 'manifest.json';

const again = 'Build again with: pnpm package --stage <stage> --out <folder>.';

const manifestIn = (folder: string): Manifest => {
  const file = path.join(folder, manifestName);
  if (!existsSync(file)) throw new Error(`ECOM_ARTIFACTS names a folder without ${manifestName}: ${folder}. ${again}`);

  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
};

const artifactOf = (folder: string, name: string, packaged: PackagedFunction | undefined): string => {
  const artifact = packaged && path.join(folder, packaged.file);
  if (!artifact || !existsSync(artifact)) throw new Error(`ECOM_ARTIFACTS has no code of ${name} (${folder}). ${again}`);
  const sha256 = createHash('sha256').update(readFileSync(artifact)).digest('hex');
  if (sha256 !== packaged.sha256)
    throw new Error(
      `${artifact} is not what was built: its SHA-256 is ${sha256}, the manifest says ${packaged.sha256}. What was tested is what is deployed, so nothing is. ${again}`,
    );

  return artifact;
};

/**
 * The code that was built once, in place of bundling it again: what was tested is what is deployed.
 * @param folder ECOM_ARTIFACTS; relative to the workspace, or absolute
 * @returns the archive of each function
 * @throws Error when an archive is missing or differs from the manifest
 */
export const prebuiltFunctions = (folder: string, service: string, keys: readonly string[]): Readonly<Record<string, string>> => {
  const absolute = path.resolve(findRoot(process.cwd()) ?? process.cwd(), folder);
  const { functions } = manifestIn(absolute);
  const packaged = (key: string) => functions.find((candidate) => candidate.service === service && candidate.function === key);

  return Object.fromEntries(keys.map((key) => [key, artifactOf(absolute, `${service}/${key}`, packaged(key))]));
};
