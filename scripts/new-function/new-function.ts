import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { namesOf, UsageError } from '../workspace/names';
import { format, writeNewFiles } from '../workspace/new-files';
import { withFunction, withRoute } from './additions';
import { functionFiles } from './function-files';
import { routeFrom } from './route';

type Request = { readonly service: string; readonly name: string; readonly http: string };

const readIndex = (folder: string, service: string): Promise<string> =>
  readFile(join(folder, 'src/functions/index.ts'), 'utf8').catch(() => {
    throw new UsageError(`services/${service}/src/functions/index.ts is not there: is ${service} a service with functions?`);
  });

/** Adds a route with its handler, use case and tests to a service. @returns the new files, by their path below the service */
export const newFunction = async (root: string, { service, name, http }: Request): Promise<readonly string[]> => {
  const names = namesOf(name);
  if (!name.includes('-')) throw new UsageError(`"${name}" is not a verb and a noun: a function is called like "place-bid".`);
  const route = routeFrom(http);
  const folder = join(root, 'services', service);
  const index = await readIndex(folder, service);
  const files = functionFiles(names, route);

  await writeNewFiles(folder, files);
  await writeFile(join(folder, 'src/functions/index.ts'), withFunction(index, names));
  const readme = await readFile(join(folder, 'README.md'), 'utf8').catch(() => `# ${service}\n`);
  await writeFile(join(folder, 'README.md'), withRoute(readme, names, route));
  await format(folder, ...Object.keys(files), 'src/functions/index.ts');

  return Object.keys(files);
};
