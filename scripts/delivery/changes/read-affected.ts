import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'yaml';
import { type Affected, affectedBy, type Wired } from './affected';
import { readWorkspace } from './workspace-graph';

const run = promisify(execFile);

type Entry = {
  readonly path: string;
  readonly params?: Readonly<Record<string, unknown>>;
  readonly dependsOn?: string | readonly string[];
};

const neededBy = ({ params = {}, dependsOn = [] }: Entry): readonly string[] => [
  ...new Set([
    ...Object.values(params).flatMap((value) => [...String(value).matchAll(/\$\{([\w-]+)\.\w+\}/g)].map(([, name = '']) => name)),
    ...[dependsOn].flat(),
  ]),
];

const inOrder = (services: readonly Wired[]): readonly Wired[] => {
  const ordered = new Set<Wired>();
  const visit = (service: Wired, trail: readonly string[]): void => {
    if (trail.includes(service.name)) throw new Error(`Services need each other in a circle: ${[...trail, service.name].join(' -> ')}.`);
    for (const need of services.filter(({ name }) => service.needs.includes(name))) visit(need, [...trail, service.name]);
    ordered.add(service);
  };
  for (const service of services) visit(service, []);

  return [...ordered];
};

/** @returns the services of a serverless-compose.yml, each after those whose outputs it takes: the order in which they are deployed. */
export const servicesInOrder = (compose: string): readonly Wired[] => {
  const { services = {} } = parse(compose) as { readonly services?: Readonly<Record<string, Entry>> };

  return inOrder(Object.entries(services).map(([name, entry]) => ({ name, folder: entry.path, needs: neededBy(entry) })));
};

export const readServices = async (root: string): Promise<readonly Wired[]> =>
  servicesInOrder(await readFile(join(root, 'serverless-compose.yml'), 'utf8'));

/** @returns what the commits since `base` may break. @throws when git does not know the commit. */
export const readAffected = async (root: string, base: string): Promise<Affected> => {
  // Where the branch left the base, so that what others have merged since is not taken for a change of ours.
  const { stdout } = await run('git', ['diff', '--name-only', '--no-renames', '-z', `${base}...HEAD`], { cwd: root });

  return affectedBy({ members: await readWorkspace(root), services: await readServices(root) }, stdout.split('\0').filter(Boolean));
};
