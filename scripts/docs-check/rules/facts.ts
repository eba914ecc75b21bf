import { places, type Rule } from '../docs';
import type { Finding } from '../finding';

const README = 'README.md';

export const servicesListed: Rule = {
  name: 'services-listed',
  why: 'a service that the README does not name is found by nobody, and a name without a service misleads',
  mend: 'keep one row per folder below services/ in the table of services',
  check: (docs) => {
    const rows = places(docs, /^\| \[([\w-]+)\]\(services\/([\w-]+)\)/g, (file) => file === README);
    const names = docs.services.map(({ name }) => name);
    const missing = names.filter((name) => !rows.some(({ groups }) => groups[1] === name));
    const wrong = rows.filter(({ groups: [label, folder = ''] }) => label !== folder || !names.includes(folder));
    return [
      ...missing.map((name): Finding => ({ file: README, problem: `has no row for the service ${name}` })),
      ...wrong.map(
        ({ line, groups: [label = ''] }): Finding => ({ file: README, line, problem: `has a row for ${label}, which is no service` }),
      ),
    ];
  },
};

export const portsTrue: Rule = {
  name: 'ports-true',
  why: 'an address that is copied must answer',
  mend: 'take the ports that `pnpm start` prints',
  check: (docs) =>
    places(docs, /\b(?:127\.0\.0\.1|localhost):(\d{4,5})\b/g)
      .filter(({ groups: [port = ''] }) => !docs.ports.includes(Number(port)))
      .map(({ file, line, groups: [port = ''] }) => ({ file, line, problem: `names port ${port}, where the local cloud serves nothing` })),
};

const spelled = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
  'twenty',
];

const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};

/** @returns the number that a word or digits say; undefined for other words. */
const numberIn = (word: string): number | undefined => {
  if (/^\d+$/.test(word)) return Number(word);
  const [first = '', second = ''] = word.toLowerCase().split('-');
  if (second === '') return tens[first] ?? (spelled.includes(first) ? spelled.indexOf(first) : undefined);
  const ten = tens[first];
  return ten !== undefined && spelled.includes(second) ? ten + spelled.indexOf(second) : undefined;
};

export const ruleCountTrue: Rule = {
  name: 'rule-count-true',
  why: 'a number in a document is the first thing to grow old',
  mend: 'write the number of today, or no number',
  check: (docs) =>
    places(docs, /([\w-]+) rules (?:about|over|of) the (?:compiled )?templates/g).flatMap(
      ({ file, line, groups: [word = ''] }): readonly Finding[] => {
        const said = numberIn(word);
        if (said === undefined || said === docs.templateRules) return [];
        return [{ file, line, problem: `says ${word} rules about templates; there are ${docs.templateRules}` }];
      },
    ),
};

const record = /^packages\/docs\/decisions\/(\d{4})-[a-z0-9-]+\.md$/;

export const decisionsNumbered: Rule = {
  name: 'decisions-numbered',
  why: 'a record is cited by its number: it names one record, and a gap looks like one that was removed',
  mend: 'give each record of packages/docs/decisions the next free number, in its name and its title',
  check: ({ markdown }) => {
    const records = markdown.flatMap(({ file, text }) => {
      const number = record.exec(file)?.[1];
      return number === undefined ? [] : [{ file, text, number }];
    });
    return records.flatMap(({ file, text, number }, index): readonly Finding[] => {
      const before = records[index - 1]?.number ?? '0000';
      const titled = text.startsWith(`# ${number} `)
        ? []
        : [{ file, line: 1, problem: `does not begin with "# ${number} " and its title` }];
      if (number === before) return [...titled, { file, problem: `has the number ${number}, which another record has` }];
      const isNext = Number(number) === Number(before) + 1;
      return isNext ? titled : [...titled, { file, problem: `follows ${before}: there is no record between` }];
    });
  },
};
