import { join, normalize } from 'node:path';
import { type Docs, folderOf, type Rule } from '../docs';
import type { Finding } from '../finding';
import { anchorsOf, prose } from '../markdown';

const link = /!?\[[^\]]*\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g;
const elsewhere = /^(?:[a-z][a-z+.-]*:|\/\/)/i;

type Link = { readonly file: string; readonly line: number; readonly target: string };

const linksOf = ({ markdown }: Docs): readonly Link[] =>
  markdown.flatMap(({ file, text }) =>
    prose(text)
      .split('\n')
      .flatMap((line, index) => [...line.matchAll(link)].map(([, target = '']) => ({ file, line: index + 1, target })))
      .filter(({ target }) => !elsewhere.test(target)),
  );

const pathOf = ({ file, target }: Link): string => {
  const [path = ''] = target.split('#');
  return path === '' ? file : normalize(join(folderOf(file), decodeURIComponent(path)));
};

export const linksResolve: Rule = {
  name: 'links-resolve',
  why: 'a link that leads nowhere costs its reader more than no link',
  mend: 'give the path from the folder of the document, or remove the link',
  check: (docs) =>
    linksOf(docs)
      .filter((found) => !docs.exists(pathOf(found)))
      .map(({ file, line, target }): Finding => ({ file, line, problem: `links to ${target}, which is not there` })),
};

export const anchorsResolve: Rule = {
  name: 'anchors-resolve',
  why: 'a link to a heading that was renamed leads to the top of a page',
  mend: 'name one of the headings of that document, as GitHub spells its anchor',
  check: (docs) =>
    linksOf(docs).flatMap((found): readonly Finding[] => {
      const [, anchor] = found.target.split('#');
      const document = docs.markdown.find(({ file }) => file === pathOf(found));
      if (!anchor || !document || anchorsOf(document.text).has(anchor)) return [];
      return [{ file: found.file, line: found.line, problem: `links to #${anchor}, which is no heading of ${document.file}` }];
    }),
};
