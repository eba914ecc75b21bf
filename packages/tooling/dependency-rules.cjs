/** Who may import whom. Every rule says why, so that breaking one teaches the layout. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const tests = '(\\.test\\.ts$|/(tests|bench)/)';
const deployment = ['/serverless\\.ts$', '/config\\.ts$', '/functions/index\\.ts$'];
const describing = '^packages/serverless/';
/** What is never imported at run time, only for its types. */
const typesOnly = '^(aws-lambda|@aws-appsync/utils)$';

module.exports = {
  forbidden: [
    rule(
      'everything-resolves',
      'An import this tool cannot follow is one no other rule can check.',
      {},
      { couldNotResolve: true, pathNot: typesOnly },
    ),
    rule('no-circular', 'Two modules that need each other are one module.', {}, { circular: true }),
    rule(
      'no-service-to-service',
      'Services meet only through @ecom/contracts.',
      { path: '^services/([^/]+)/' },
      { path: '^services/', pathNot: '^services/$1/' },
    ),
    rule(
      'packages-know-no-service',
      'A package serves every service, so it can know none.',
      { path: '^packages/' },
      { path: '^services/' },
    ),
    rule(
      'packages-only-by-their-door',
      'What a package does not export is its own affair: import it by its name.',
      { path: '^(packages|services)/([^/]+)/', pathNot: tests },
      { path: '^packages/', pathNot: '^packages/$2/', dependencyTypes: ['local'] },
    ),
    rule(
      'domain-is-pure',
      'The domain decides; it does no I/O and knows no framework.',
      { path: '/src/domain/', pathNot: tests },
      { pathNot: ['/src/domain/', '^packages/(kernel|contracts)/'] },
    ),
    rule(
      'use-cases-see-ports-only',
      'A use case is given its adapters; it never picks one.',
      { path: '/src/use-cases/', pathNot: tests },
      { path: ['/src/(adapters|functions)/', '^packages/(dynamo|events|lambda)/'] },
    ),
    rule(
      'sdk-only-in-adapters',
      'One layer talks to AWS.',
      { path: '^services/', pathNot: ['/src/adapters/', tests] },
      { path: 'node_modules/@aws-sdk/' },
    ),
    rule(
      'middy-only-in-lambda',
      'Handlers are declared with @ecom/lambda.',
      { pathNot: '^packages/lambda/' },
      { path: 'node_modules/@middy/' },
    ),
    rule(
      'build-time-only',
      '@ecom/serverless describes deployments; it never ships.',
      { path: '^services/', pathNot: [...deployment, tests] },
      { path: describing },
    ),
    rule(
      'local-cloud-never-ships',
      'Production code reaches the local cloud through standard endpoints only, and never knows.',
      { path: '^(services|packages)/', pathNot: ['^packages/local-cloud/', tests] },
      { path: '^packages/local-cloud/' },
    ),
    rule(
      'tests-never-ship',
      'Fakes and builders are for tests.',
      { pathNot: [tests, '^packages/testing/'] },
      { path: ['^packages/testing/', '/tests/'] },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)\\.(serverless|esbuild|local-cloud)/|/fixtures/|/compiled/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
