import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../workspace/names';
import { format, writeNewFiles } from '../workspace/new-files';
import { adapterFiles } from './templates/adapters';
import { createFunctionFiles } from './templates/create-function';
import { composeEntry, deploymentFiles } from './templates/deployment';
import { domainFiles } from './templates/domain';
import { getFunctionFiles } from './templates/get-function';
import { nounOf } from './templates/noun';
import { runbookFiles } from './templates/runbooks';
import { useCaseFiles } from './templates/use-cases';

/** What a service can be made as; each one is complete. */
export const kinds: readonly string[] = ['rest'];

type Request = { readonly name: string; readonly kind: string };

/** Writes services/<noun> and its entry in serverless-compose.yml. @returns the new files, by their path below the service */
export const newService = async (root: string, { name, kind }: Request): Promise<readonly string[]> => {
  if (!kinds.includes(kind)) throw new UsageError(`There is no kind "${kind}": there is ${kinds.join(', ')}.`);
  const noun = nounOf(name);
  const files = {
    ...deploymentFiles(noun),
    ...domainFiles(noun),
    ...useCaseFiles(noun),
    ...adapterFiles(noun),
    ...createFunctionFiles(noun),
    ...getFunctionFiles(noun),
  };
  const folder = join(root, 'services', name);
  const compose = join(root, 'serverless-compose.yml');

  await writeNewFiles(folder, files);
  await writeNewFiles(join(root, 'packages/docs/runbooks'), runbookFiles(noun));
  await writeFile(compose, `${(await readFile(compose, 'utf8')).trimEnd()}\n${composeEntry(noun)}`);
  await format(folder);

  return Object.keys(files);
};
