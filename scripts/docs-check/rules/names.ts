import { join } from 'node:path';
import { type Docs, folderOf, places, type Rule } from '../docs';

/** Commands of pnpm itself that documents use. */
const ownCommands = new Set(['install', 'add', 'exec', 'run', 'dlx', 'audit', 'update', 'outdated', 'why', 'licenses', 'sls', 'deploy']);

const command = /\bpnpm(?:@\d+)?(?:\s+--?(?:silent|filter\s+\S+|recursive))*\s+([a-z][a-z0-9]*(?::[a-z0-9-]+)*)\b(?![./])/g;
const code = /`([^`]+)`/g;

const isKnown = ({ scripts, exists }: Docs, name: string): boolean =>
  ownCommands.has(name) || scripts.includes(name) || exists(`node_modules/.bin/${name}`);

/** Words after `pnpm` in running text are no commands: only what stands in code counts. */
const inCode = (docs: Docs) => {
  const spans = places(docs, code).map(({ groups: [text = ''], ...place }) => ({ ...place, text }));
  const fenced = docs.markdown.flatMap(({ file, text }) => {
    let open = false;
    return text.split('\n').flatMap((line, index) => {
      if (/^\s*```/.test(line)) open = !open;
      return open ? [{ file, line: index + 1, text: line }] : [];
    });
  });
  return [...spans, ...fenced];
};

export const commandsExist: Rule = {
  name: 'commands-exist',
  why: 'the first command that does not work ends the trust in all others',
  mend: 'name a script of package.json, or add the script',
  check: (docs) =>
    inCode(docs).flatMap(({ file, line, text }) =>
      [...text.matchAll(command)]
        .filter(([, name = '']) => !isKnown(docs, name))
        .map(([, name = '']) => ({ file, line, problem: `says \`pnpm ${name}\`, and package.json has no script ${name}` })),
    ),
};

const path = /`((?:services|packages|scripts|\.github|src|resources|tests)\/[\w./@-]+|[\w-]+\.(?:yml|yaml|ts|cjs|json|md|svg))`/g;

/** As written from the root, from the document's own folder, or from the service or package that the document is about. */
const isThere = ({ exists, services }: Docs, file: string, written: string): boolean => {
  const name = written.replace(/\/$/, '');
  const below = [folderOf(file), ...services.map((service) => `services/${service.name}`)];
  return exists(name) || below.some((folder) => exists(join(folder, name)) || exists(join(folder, 'resources', name)));
};

export const pathsExist: Rule = {
  name: 'paths-exist',
  why: 'a path in a document is where its reader looks next',
  mend: 'give the path from the root of the repository or from the folder of the document',
  check: (docs) =>
    places(docs, path, (file) => !file.includes('/decisions/'))
      .filter(({ file, groups: [written = ''] }) => written.includes('/') && !isThere(docs, file, written))
      .map(({ file, line, groups: [written = ''] }) => ({ file, line, problem: `names \`${written}\`, which is not there` })),
};
