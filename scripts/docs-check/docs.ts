import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { readSystem } from '@ecom/diagrams';
import { describeServices } from '../docs/described';
import type { Finding } from './finding';

type Markdown = { readonly file: string; readonly text: string };

/** What an API, a queue or an alarm is called where people read of it. */
export type ServiceFacts = {
  readonly name: string;
  readonly routes: readonly string[];
  readonly queues: readonly string[];
  readonly alarms: readonly { readonly name: string; readonly on: string }[];
  readonly has: { readonly api: boolean; readonly tables: boolean; readonly events: boolean };
};

/** The documents, and the facts that they speak of. */
export type Docs = {
  readonly root: string;
  readonly markdown: readonly Markdown[];
  /** Names of the scripts in package.json. */
  readonly scripts: readonly string[];
  readonly services: readonly ServiceFacts[];
  /** Ports of the local cloud at its usual base. */
  readonly ports: readonly number[];
  readonly templateRules: number;
  readonly exists: (path: string) => boolean;
};

export type Rule = {
  readonly name: string;
  readonly why: string;
  readonly mend: string;
  readonly check: (docs: Docs) => readonly Finding[] | Promise<readonly Finding[]>;
};

const skipped = new Set(['node_modules', '.git', '.serverless', '.esbuild', '.local-cloud', '.cache', 'fixtures', 'templates']);

const markdownIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = entries
    .filter(({ name }) => !skipped.has(name))
    .map(async (entry): Promise<readonly string[]> => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return markdownIn(path);
      return entry.name.endsWith('.md') ? [path] : [];
    });
  return (await Promise.all(found)).flat();
};

const servicesOf = async (root: string): Promise<readonly ServiceFacts[]> => {
  const { services } = readSystem(await describeServices(root));
  return services
    .filter(({ name }) => name !== 'aws')
    .map(({ name, things, links }) => ({
      name,
      routes: links.filter(({ kind }) => kind === 'route').flatMap(({ labels }) => labels),
      queues: things.filter(({ kind, isDeadLetters }) => kind === 'queue' && !isDeadLetters).map(({ label }) => label),
      alarms: things.flatMap(({ alarms, kind, label }) => alarms.map((alarm) => ({ name: alarm, on: kind === 'api' ? 'API' : label }))),
      has: {
        api: things.some(({ kind }) => kind === 'api'),
        tables: things.some(({ kind }) => kind === 'table'),
        events: links.some(({ kind, labels }) => kind === 'publishes' || (kind === 'triggers' && labels.length > 0)),
      },
    }));
};

const scriptsOf = async (root: string): Promise<readonly string[]> => {
  const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { readonly scripts: object };
  return Object.keys(scripts);
};

type Given = Pick<Docs, 'ports' | 'templateRules'>;

/** Reads every Markdown file and the facts of today. */
export const readDocs = async (root: string, given: Given): Promise<Docs> => {
  const files = (await markdownIn(root)).map((path) => relative(root, path)).toSorted();
  const markdown = await Promise.all(files.map(async (file) => ({ file, text: await readFile(join(root, file), 'utf8') })));
  const [scripts, services] = await Promise.all([scriptsOf(root), servicesOf(root)]);
  return { root, markdown, scripts, services, ...given, exists: (path) => existsSync(join(root, path)) };
};

export const folderOf = (file: string): string => dirname(file);

type Match = { readonly file: string; readonly line: number; readonly groups: readonly string[] };

/** Every place in the documents where a pattern fits, line by line. */
export const places = ({ markdown }: Docs, pattern: RegExp, where: (file: string) => boolean = () => true): readonly Match[] =>
  markdown
    .filter(({ file }) => where(file))
    .flatMap(({ file, text }) =>
      text
        .split('\n')
        .flatMap((line, index) =>
          [...line.matchAll(pattern)].map(([, ...groups]) => ({ file, line: index + 1, groups: groups.map((group) => group ?? '') })),
        ),
    );
