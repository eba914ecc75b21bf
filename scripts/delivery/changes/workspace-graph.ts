import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

type Needs = Readonly<Record<string, string>>;
type Manifest = { readonly name: string; readonly dependencies?: Needs; readonly devDependencies?: Needs };

/** One package of the workspace: where it is, and which others it needs by name. */
export type Member = {
  readonly name: string;
  /** Below the root, e.g. `services/auction`. */
  readonly folder: string;
  /** What it needs at run time. */
  readonly ships: readonly string[];
  /** All that it needs, tests and tools included. */
  readonly needs: readonly string[];
};

const inWorkspace = (needs: Needs = {}): readonly string[] =>
  Object.entries(needs).flatMap(([name, version]) => (version.startsWith('workspace:') ? [name] : []));

const memberAt = async (root: string, file: string): Promise<Member> => {
  const { name, dependencies, devDependencies } = JSON.parse(await readFile(join(root, file), 'utf8')) as Manifest;
  const ships = inWorkspace(dependencies);

  return { name, folder: dirname(file), ships, needs: [...ships, ...inWorkspace(devDependencies)] };
};

/** Reads the packages of the workspace, in alphabetical order of their folders. */
export const readWorkspace = async (root: string): Promise<readonly Member[]> => {
  const files = globSync(['{packages,services}/*/package.json', 'scripts/package.json'], { cwd: root });

  return Promise.all(files.sort().map((file) => memberAt(root, file)));
};

/** @returns the names and all that they lead to, by whichever step is given. */
export const closure = (names: readonly string[], step: (name: string) => readonly string[]): ReadonlySet<string> => {
  const reached = new Set(names);
  // A set gives what is added while it is walked.
  for (const name of reached) for (const next of step(name)) reached.add(next);

  return reached;
};

/** @returns the packages whose code ends up in a deployed function: services, and what they need at run time. */
export const shippedMembers = (members: readonly Member[]): readonly string[] => {
  const services = members.filter(({ folder }) => folder.startsWith('services/')).map(({ name }) => name);

  return [...closure(services, (name) => members.find((member) => member.name === name)?.ships ?? [])].sort();
};
