import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseResult, type IForbiddenRuleType } from 'dependency-cruiser';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

type Settings = { readonly forbidden: IForbiddenRuleType[]; readonly options: Readonly<Record<string, unknown>> };
type Files = Readonly<Record<string, string>>;

const { forbidden, options } = createRequire(import.meta.url)('../dependency-rules.cjs') as Settings;

const empty = 'export const nothing = 0;';
const packageOf = (name: string): Files => ({
  [`packages/${name}/package.json`]: `{ "name": "@ecom/${name}", "type": "module", "exports": "./src/index.ts" }`,
  [`packages/${name}/src/index.ts`]: empty,
  [`node_modules/@ecom/${name}/package.json`]: `{ "name": "@ecom/${name}", "type": "module", "exports": "../../../packages/${name}/src/index.ts" }`,
});
const library = (name: string): Files => ({
  [`node_modules/${name}/package.json`]: `{ "name": "${name}", "main": "index.js" }`,
  [`node_modules/${name}/index.js`]: 'exports.nothing = 0;',
});
const importing = (target: string): string => `export { nothing } from '${target}';`;

/** What breaks each rule, and only that rule. */
const breaking: Readonly<Record<string, Files>> = {
  'everything-resolves': { 'services/auction/src/domain/auction.ts': importing('./missing') },
  'no-circular': { 'packages/kernel/src/a.ts': importing('./b'), 'packages/kernel/src/b.ts': importing('./a') },
  'no-service-to-service': {
    'services/auction/src/adapters/x.ts': importing('../../../wallet/src/adapters/y'),
    'services/wallet/src/adapters/y.ts': empty,
  },
  'packages-know-no-service': {
    'packages/kernel/src/a.ts': importing('../../../services/wallet/src/adapters/y'),
    'services/wallet/src/adapters/y.ts': empty,
  },
  'packages-by-their-name': {
    'services/auction/src/adapters/x.ts': importing('../../../../packages/kernel/src/money'),
    'packages/kernel/src/money.ts': empty,
  },
  'domain-is-pure': { 'services/auction/src/domain/auction.ts': importing('node:fs') },
  'use-cases-see-ports-only': {
    'services/auction/src/use-cases/bid.ts': importing('../adapters/x'),
    'services/auction/src/adapters/x.ts': empty,
  },
  'sdk-only-in-adapters': {
    'services/auction/src/functions/bid/handler.ts': importing('@aws-sdk/lib-dynamodb'),
    ...library('@aws-sdk/lib-dynamodb'),
  },
  'middy-only-in-lambda': { 'services/auction/src/functions/bid/handler.ts': importing('@middy/core'), ...library('@middy/core') },
  'build-time-only': {
    'services/auction/src/functions/bid/handler.ts': importing('../../../../../packages/serverless/src/index'),
    ...packageOf('serverless'),
  },
  'local-cloud-never-ships': {
    'services/auction/src/functions/bid/handler.ts': importing('../../../../../packages/local-cloud/src/index'),
    ...packageOf('local-cloud'),
  },
  'cdk-only-in-checks': { 'packages/lambda/src/http.ts': importing('aws-cdk-lib'), ...library('aws-cdk-lib') },
  'simulator-only-in-local-cloud': {
    'services/auction/src/adapters/x.ts': importing('@cloud-copilot/iam-simulate'),
    ...library('@cloud-copilot/iam-simulate'),
  },
  'client-stands-alone': { 'packages/client/src/send.ts': importing('node:fs') },
  'tests-never-ship': {
    'services/auction/src/adapters/x.ts': importing('../../tests/fakes/y'),
    'services/auction/tests/fakes/y.ts': empty,
  },
};

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'ecom-boundaries-'));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const write = async (folder: string, files: Files): Promise<void> => {
  for (const [name, text] of Object.entries({ 'package.json': '{}', 'packages/.keep': '', 'services/.keep': '', ...files })) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
};

const violations = async (name: string, files: Files): Promise<readonly string[]> => {
  const folder = join(root, name);
  await write(folder, files);
  const { enhancedResolveOptions, ...settings } = options;
  const { output } = await cruise(
    ['packages', 'services'],
    { ...settings, tsConfig: undefined, baseDir: folder, validate: true, ruleSet: { forbidden } } as never,
    enhancedResolveOptions as never,
  );

  return (output as ICruiseResult).summary.violations.map(({ rule }) => rule.name);
};

describe('the boundaries', () => {
  it('have a case for every rule', () => {
    expect(Object.keys(breaking)).toEqual(forbidden.map(({ name }) => name));
  });

  it.each(Object.entries(breaking))('%s fires', async (name, files) => {
    expect(await violations(name, files)).toContain(name);
  });

  it.each(forbidden.map(({ name = '', comment = '' }) => ({ name, comment })))('$name says why: $comment', ({ comment }) => {
    expect(comment).toMatch(/^[A-Z@].+\.$/);
  });

  it('let a service through that keeps to its layers', async () => {
    const files = {
      'services/auction/src/domain/auction.ts': empty,
      'services/auction/src/use-cases/bid.ts': importing('../domain/auction'),
      'services/auction/src/adapters/x.ts': importing('@aws-sdk/lib-dynamodb'),
      'services/auction/src/functions/bid/handler.ts': `${importing('../../use-cases/bid')}\nimport '../../adapters/x';`,
      ...library('@aws-sdk/lib-dynamodb'),
    };

    expect(await violations('allowed', files)).toEqual([]);
  });
});
