import { closure, type Member } from './workspace-graph';

export type Wired = { readonly name: string; readonly folder: string; readonly needs: readonly string[] };
export type Workspace = { readonly members: readonly Member[]; readonly services: readonly Wired[] };

export type Affected = {
  /** Why everything is affected, when it is. */
  readonly everything?: string;
  /** Services whose code or configuration may differ, in the order of their wires. */
  readonly services: readonly string[];
  /** Folders whose tests say something about the change. */
  readonly folders: readonly string[];
};

/** Prose: the fast checks read it, no test depends on it. */
const prose = /(^|\/)[^/]+\.(md|svg)$|^LICENSE$/;
/** The workspace itself, and what every test runs on. */
const shared = /^(?!packages\/|services\/)|^packages\/(tooling|local-cloud|testing|serverless)\//;

const memberOf = (members: readonly Member[], file: string): Member | undefined =>
  members.find(({ folder }) => file.startsWith(`${folder}/`));

const users = (members: readonly Member[]) => (name: string) =>
  members.filter(({ needs }) => needs.includes(name)).map((member) => member.name);

/** A service that takes outputs of an affected one is deployed after it and may be given other values: its wiring is looked at again. */
const downstream = (services: readonly Wired[]) => (name: string) =>
  services.filter(({ needs }) => needs.includes(name)).map((service) => service.name);

const all = ({ members, services }: Workspace, everything: string): Affected => ({
  everything,
  services: services.map(({ name }) => name),
  folders: members.map(({ folder }) => folder),
});

/** @returns what a change of these files (below the root) may break; everything, when a file belongs to nobody or to all. */
export const affectedBy = (workspace: Workspace, files: readonly string[]): Affected => {
  const { members, services } = workspace;
  const told = files.filter((file) => !prose.test(file));
  const common = told.find((file) => shared.test(file) || !memberOf(members, file));
  if (common !== undefined) return all(workspace, common);
  const changed = told.flatMap((file) => memberOf(members, file)?.name ?? []);
  const names = closure(changed, users(members));
  const touched = members.filter(({ name }) => names.has(name));
  const direct = services.filter(({ folder }) => touched.some((member) => member.folder === folder)).map(({ name }) => name);
  const reached = closure(direct, downstream(services));
  const affected = services.filter(({ name }) => reached.has(name));

  return {
    services: affected.map(({ name }) => name),
    folders: [...new Set([...touched.map(({ folder }) => folder), ...affected.map(({ folder }) => folder)])].sort(),
  };
};
