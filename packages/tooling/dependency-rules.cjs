/** Who may import whom. Every rule says why, so that breaking one teaches the layout. */
const forbid = (name, { why, from = {}, to }) => ({ name, comment: why, severity: 'error', from, to });

const tests = '(\\.test\\.ts$|/(tests|bench)/)';
const deployment = ['/serverless\\.ts$', '/config\\.ts$', '/functions/index\\.ts$'];
/** Packages of types only, which nothing imports at run time. */
const typesOnly = '^(aws-lambda|@aws-appsync/utils)$';

module.exports = {
  forbidden: [
    forbid('everything-resolves', {
      why: 'An import this tool cannot follow is one no other rule can check.',
      to: { couldNotResolve: true, pathNot: typesOnly },
    }),
    forbid('no-circular', {
      why: 'Two modules that need each other are one module.',
      to: { circular: true },
    }),
    forbid('no-service-to-service', {
      why: 'Services meet only through @ecom/contracts.',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    }),
    forbid('packages-know-no-service', {
      why: 'A package serves every service, so it can know none.',
      from: { path: '^packages/' },
      to: { path: '^services/' },
    }),
    forbid('packages-by-their-name', {
      why: 'A package shows what it exports and keeps the rest: import it by its name.',
      from: { path: '^(?:packages|services)/([^/]+)/' },
      to: { path: '^packages/', pathNot: '^packages/$1/', dependencyTypes: ['local'] },
    }),
    forbid('domain-is-pure', {
      why: 'The domain decides; it does no I/O and knows no framework.',
      from: { path: '/src/domain/', pathNot: tests },
      to: { pathNot: ['/src/domain/', '^packages/(kernel|contracts)/'] },
    }),
    forbid('use-cases-see-ports-only', {
      why: 'A use case is given its adapters; it never picks one.',
      from: { path: '/src/use-cases/', pathNot: tests },
      to: { path: ['/src/(adapters|functions)/', '^packages/(dynamo|events|lambda)/'] },
    }),
    forbid('sdk-only-in-adapters', {
      why: 'One layer talks to AWS.',
      from: { path: '^services/', pathNot: ['/src/adapters/', tests] },
      to: { path: 'node_modules/@aws-sdk/' },
    }),
    forbid('middy-only-in-lambda', {
      why: 'Handlers are declared with @ecom/lambda.',
      from: { pathNot: ['^packages/lambda/', tests] },
      to: { path: 'node_modules/@middy/' },
    }),
    forbid('build-time-only', {
      why: '@ecom/serverless describes deployments; it never ships.',
      from: { path: '^services/', pathNot: [...deployment, tests] },
      to: { path: '^packages/serverless/' },
    }),
    forbid('local-cloud-never-ships', {
      why: 'Production code reaches the local cloud through standard endpoints only, and never knows.',
      from: { path: '^(services|packages)/', pathNot: ['^packages/local-cloud/', tests] },
      to: { path: '^packages/local-cloud/' },
    }),
    forbid('cdk-only-in-checks', {
      why: 'The CDK and cdk-nag weigh 190 MB and look at templates; nothing that runs or deploys may need them.',
      from: { path: '^(services|packages|scripts)/', pathNot: '^scripts/check-templates/' },
      to: { path: 'node_modules/(aws-cdk-lib|cdk-nag|constructs)/' },
    }),
    forbid('simulator-only-in-local-cloud', {
      why: 'The simulator of IAM is AGPL-3.0: the local cloud uses it in development and ships nowhere. Nothing that is deployed may be linked with it.',
      from: { path: '^(services|packages|scripts)/', pathNot: '^packages/local-cloud/src/iam/' },
      to: { path: 'node_modules/@cloud-copilot/' },
    }),
    forbid('client-stands-alone', {
      why: '@ecom/client runs in browsers too, and can be published by itself.',
      from: { path: '^packages/client/', pathNot: tests },
      to: { pathNot: '^packages/client/' },
    }),
    forbid('tests-never-ship', {
      why: 'Fakes and builders are for tests.',
      from: { pathNot: [tests, '^packages/testing/'] },
      to: { path: ['^packages/testing/', '/tests/'] },
    }),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.base.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)\\.(serverless|esbuild|local-cloud)/|/fixtures/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
