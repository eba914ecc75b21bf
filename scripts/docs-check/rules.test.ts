import { describe, expect, it } from 'vitest';
import type { Docs, Rule, ServiceFacts } from './docs';
import { documentProblems, rules } from './rules';

const bank: ServiceFacts = {
  name: 'bank',
  routes: ['POST /payments', 'GET /payments/{paymentId}', '$connect'],
  queues: ['orders'],
  alarms: [{ name: 'OrderDlqAlarm', on: 'orders-dlq' }],
  has: { api: true, tables: true, events: true },
};

const page = `# bank

## API
\`POST /payments\`, \`GET /payments/{paymentId}\`. Work waits in the queue orders.

## Events
None yet.

## Data
One row per payment.

## Alarms
One for the dead letters of orders.
`;

const readme = `# Shop

| Service | Owns |
|---|---|
| [bank](services/bank) | money |

Run \`pnpm start\` and open <http://127.0.0.1:4000>. See [the bank](services/bank/README.md#alarms) and \`services/bank/serverless.ts\`.
There are four rules about the compiled templates.
`;

const record = (number: string): string => `# ${number} A decision\n`;

const good: Readonly<Record<string, string>> = {
  'README.md': readme,
  'packages/docs/decisions/0001-first.md': record('0001'),
  'packages/docs/decisions/0002-second.md': record('0002'),
  'services/bank/README.md': page,
};

const others = ['services/bank', 'services/bank/serverless.ts'];

const docsWith = (changes: Readonly<Record<string, string | undefined>> = {}, services: readonly ServiceFacts[] = [bank]): Docs => {
  const texts = Object.entries({ ...good, ...changes }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return {
    root: '/nowhere',
    markdown: texts.map(([file, text]) => ({ file, text })).toSorted((one, other) => (one.file < other.file ? -1 : 1)),
    scripts: ['start', 'test'],
    services,
    ports: [4000],
    templateRules: 4,
    exists: (path) => texts.some(([file]) => file === path) || others.includes(path),
  };
};

const inReadme = (line: string): Docs => docsWith({ 'README.md': `${readme}\n${line}\n` });
const onPage = (from: string, to: string): Docs => docsWith({ 'services/bank/README.md': page.replace(from, to) });

/** A document that breaks each rule, and where the breach is. */
const breaking: Readonly<Record<string, readonly (readonly [how: string, docs: Docs, at: string])[]>> = {
  'links-resolve': [
    ['a file that is gone', inReadme('[gone](packages/gone.md)'), 'README.md:10 '],
    ['a picture that is gone', inReadme('![gone](gone.svg)'), 'README.md:10 '],
  ],
  'anchors-resolve': [['a heading that is gone', inReadme('[gone](services/bank/README.md#gone)'), 'README.md:10 ']],
  'commands-exist': [
    ['in a sentence', inReadme('Say `pnpm dance`.'), 'README.md:10 '],
    ['in a block', inReadme('```sh\npnpm dance:now\n```'), 'README.md:11 '],
  ],
  'paths-exist': [['a file that moved', inReadme('See `services/bank/serverless.yml`.'), 'README.md:10 ']],
  'services-listed': [
    ['a service without a row', docsWith({ 'README.md': readme.replace(/\| \[bank\].*\n/, '') }), 'README.md '],
    ['a row without a service', inReadme('| [shop](services/shop) | goods |'), 'README.md:10 '],
  ],
  'ports-true': [['a port of nothing', inReadme('<http://127.0.0.1:4999>'), 'README.md:10 ']],
  'rule-count-true': [
    ['a word', inReadme('There are twenty-one rules about the compiled templates.'), 'README.md:10 '],
    ['digits', inReadme('There are 7 rules of the templates.'), 'README.md:10 '],
  ],
  'decisions-numbered': [
    ['a gap', docsWith({ 'packages/docs/decisions/0004-fourth.md': record('0004') }), 'packages/docs/decisions/0004-fourth.md '],
    ['a number twice', docsWith({ 'packages/docs/decisions/0002-another.md': record('0002') }), 'packages/docs/decisions/0002-second.md '],
    ['another title', docsWith({ 'packages/docs/decisions/0002-second.md': '# Second\n' }), 'packages/docs/decisions/0002-second.md:1 '],
  ],
  'pages-complete': [
    ['no page', docsWith({ 'services/bank/README.md': undefined }), 'services/bank/README.md '],
    ['no section for its tables', onPage('## Data', '## Rest'), 'services/bank/README.md '],
  ],
  'routes-named': [['a route left out', onPage('`POST /payments`, ', ''), 'services/bank/README.md ']],
  'queues-named': [['a queue left out', docsWith({}, [{ ...bank, queues: ['orders', 'refunds'] }]), 'services/bank/README.md ']],
  'alarms-named': [['an alarm left out', onPage('dead letters of orders', 'dead letters'), 'services/bank/README.md ']],
};

const pure: readonly Rule[] = rules.filter(({ name }) => name !== 'generated-fresh');
const rule = (wanted: string): readonly Rule[] => rules.filter(({ name }) => name === wanted);

describe('the rules of documents', () => {
  it('let documents pass that keep them', async () => {
    expect(await documentProblems(docsWith(), pure)).toEqual([]);
  });

  it('have a case for every rule', () => {
    expect(Object.keys(breaking).toSorted()).toEqual(pure.map(({ name }) => name).toSorted());
  });

  it.each(Object.entries(breaking).flatMap(([name, cases]) => cases.map(([how, docs, at]) => ({ name, how, docs, at }))))(
    '$name: $how',
    async ({ name, docs, at }) => {
      const problems = await documentProblems(docs, rule(name));

      expect(problems).toHaveLength(1);
      expect(problems[0]).toMatch(new RegExp(`^${at.replaceAll('.', '\\.')}.*\\(${name}: .+\\)\\. To mend it: .+\\.$`));
    },
  );

  it.each([
    ['a command of pnpm itself', '`pnpm install`'],
    ['the word pnpm in a sentence', 'pnpm dance is no command here'],
    ['links and paths in code', '```sh\ncat [gone](gone.md)\n```'],
    ['addresses elsewhere', '[there](https://example.org/gone.md)'],
    ['an anchor of its own', '[up](#shop)'],
    ['counts of other things', 'Five rules of the house.'],
  ])('let pass %s', async (_what, line) => {
    expect(await documentProblems(inReadme(line), pure)).toEqual([]);
  });

  it('takes a link to the pages of alarms for their names', async () => {
    const linked = page.replace('One for the dead letters of orders.', 'Each has [its page](../../packages/docs/runbooks/bank).');

    expect(await documentProblems(docsWith({ 'services/bank/README.md': linked }), rule('alarms-named'))).toEqual([]);
  });

  it('takes a neighbour for a route that is written short', async () => {
    const routes = ['POST /payments', 'POST /payments/{paymentId}/refund'];
    const short = page.replace('`GET /payments/{paymentId}`', '`/refund`');

    expect(await documentProblems(docsWith({ 'services/bank/README.md': short }, [{ ...bank, routes }]), rule('routes-named'))).toEqual([]);
  });
});
