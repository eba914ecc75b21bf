import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundling } from '@ecom/serverless';
import { build } from 'esbuild';
import type { ContractFinding } from '../contract-check';

/** @returns what is deployed for a handler. */
const bundle = async (file: string): Promise<string> => {
  const mainFields = [...bundling.mainFields];
  const { outputFiles } = await build({ ...bundling, mainFields, entryPoints: [file], charset: 'utf8', write: false, logLevel: 'silent' });
  return outputFiles[0]?.text ?? '';
};

const summaryOf = async (folder: string, key: string): Promise<string | undefined> => {
  const schema = (await import(pathToFileURL(join(folder, 'schema.ts')).href)) as Readonly<Record<string, unknown>>;
  return (schema[`${key}Docs`] as { readonly summary?: string } | undefined)?.summary;
};

/** As a text of its own: the words alone may be part of a message. */
const isSaidIn = (source: string, words: string): boolean => ['"', "'", '`'].some((quote) => source.includes(quote + words + quote));

const bundledDocument = async (root: string, handler: string): Promise<readonly ContractFinding[]> => {
  const [, key] = /\.\.\.(\w+)Route\b/.exec(await readFile(join(root, handler), 'utf8')) ?? [];
  const summary = key === undefined ? undefined : await summaryOf(join(root, dirname(handler)), key);
  if (summary === undefined || !isSaidIn(await bundle(join(root, handler)), summary)) return [];
  return [
    {
      file: `${dirname(handler)}/schema.ts`,
      problem: `${key}Docs is part of the function's bundle ("${summary}" is in it)`,
      mend: `write ${key}Docs with literals and names alone: a call, a spread or a property that is read might do something, so the bundler keeps it; mention it in no handler; and say "sideEffects": false in the package.json of the service`,
    },
  ];
};

/** Bundles each HTTP function of each service as it is deployed. @returns a finding for each that holds what only its document needs */
export const bundledDocuments = async (root: string): Promise<readonly ContractFinding[]> => {
  const findings: ContractFinding[] = [];
  for await (const handler of glob('services/*/src/functions/*/handler.ts', { cwd: root }))
    findings.push(...(await bundledDocument(root, handler)));

  return findings;
};
