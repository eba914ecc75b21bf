import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { secretIn } from '../scan/secrets';

const root = fileURLToPath(new URL('../..', import.meta.url));
const generated = /node_modules|\/\.(serverless|esbuild|local-cloud)\//;

type Line = { readonly at: string; readonly text: string };

const linesOf = (...patterns: readonly string[]): readonly Line[] =>
  globSync([...patterns], { cwd: root, exclude: (path) => generated.test(`/${path}/`) })
    .filter((path) => !generated.test(path))
    .flatMap((path) =>
      readFileSync(`${root}/${path}`, 'utf8')
        .split('\n')
        .map((text, index) => ({ at: `${path}:${index + 1}`, text })),
    );

const deployed = linesOf(
  'services/*/serverless.ts',
  'services/*/resources/*.yml',
  'services/*/src/**/!(*.test).ts',
  'packages/{lambda,events,dynamo,kernel,contracts,serverless}/src/**/!(*.test).ts',
);
const everything = linesOf('{services,packages,scripts}/**/*.{ts,cjs,js,yml,json,md}', '*.{yml,json,md}', '.github/**/*.yml');
const isComment = ({ text }: Line): boolean => /^\s*(\/\/|\*|\/\*|#)/.test(text);
const chosenByNobody = /env:AWS_DEFAULT_REGION, 'us-east-1'/;

/** What stands for values that nobody knows before a deployment, and can never be deployed. */
const isStandIn = ({ at }: Line): boolean => at.startsWith('packages/serverless/src/stand-in.ts:');

const found = (lines: readonly Line[], pattern: RegExp): readonly string[] =>
  lines.filter(({ text }) => pattern.test(text)).map(({ at, text }) => `${at} ${text.trim().slice(0, 100)}`);

describe('the sources', () => {
  it('are looked at', () => {
    expect(deployed.length).toBeGreaterThan(3_000);
    expect(everything.length).toBeGreaterThan(deployed.length);
  });

  it('B-ALL-1: hold no key, token or secret', () => {
    expect(everything.filter(({ text }) => secretIn(text) !== undefined).map(({ at }) => at)).toEqual([]);
    expect(globSync(['**/.env', '**/.env.*'], { cwd: root, exclude: (path) => generated.test(`/${path}/`) })).toEqual([]);
  });

  it('B-ALL-2: name nobody’s address: only domains that are reserved and never deliver', () => {
    const addresses = /[\w.+-]+@(?!.*\.(test|example|invalid|localhost)\b)[a-z\d-]+(\.[a-z\d-]+)*\.[a-z]{2,}\b/i;
    expect(found(deployed, addresses)).toEqual([]);
  });

  it('B-ALL-5: name no region and no account in what is deployed, save for the region of somebody who has chosen none', () => {
    const code = deployed.filter((line) => !isComment(line) && !isStandIn(line) && !chosenByNobody.test(line.text));
    expect(found(code, /\b(us|eu|ap|ca|sa|me|af|il)-(north|south|east|west|central)[a-z]*-\d\b/)).toEqual([]);
    expect(
      found(
        deployed.filter((line) => !isStandIn(line)),
        /\b\d{12}\b/,
      ),
    ).toEqual([]);
  });

  it('B-ALL-3: give nothing a physical name without its stage', () => {
    const named = found(linesOf('services/*/resources/*.yml'), /^\s+(\w*Name|Domain): *['"]?ecom/);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((line) => !/sls:stage|param:/.test(line))).toEqual([]);
  });
});
