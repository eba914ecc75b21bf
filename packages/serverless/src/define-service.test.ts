import { describe, expect, it } from 'vitest';
import { defineFunction } from './define-function';
import { defineService } from './define-service';
import { arn, indexesOf, objectsIn, param, ref, sub } from './reference';
import { allow } from './statement';
import { http, queue } from './trigger';
import { userAuthorizer } from './user-authorizer';

const placeBid = defineFunction('place-bid', {
  on: [http('POST', '/bids')],
  env: { TABLE: ref('BidTable') },
  iam: [allow(['dynamodb:PutItem'], arn('BidTable'))],
  timeout: 5,
});
const tellBidders = defineFunction('tell-bidders', { on: [queue(arn('Queue'))] });
const listBids = defineFunction('list-bids', { on: [http('GET', '/bids', { public: 'Prices are public.' })] });

type Statements = readonly { readonly Action: readonly string[]; readonly Resource: readonly unknown[] }[];
type Role = { readonly Properties: { readonly Policies: readonly { readonly PolicyDocument: { readonly Statement: Statements } }[] } };

const wallet = () =>
  defineService({ name: 'wallet', owns: 'Wallets.', functions: { placeBid, tellBidders, listBids }, resources: ['tables', 'outputs'] });

const rolesOf = (service: ReturnType<typeof defineService>) =>
  (service.resources.at(-1) as { readonly Resources: Readonly<Record<string, Role>> }).Resources;

describe('defineFunction', () => {
  it('sends failed invocations to the dead letter queue it is given, and may do so', () => {
    const sweep = defineFunction('sweep', { deadLetterArn: arn('SweepDlq') });

    expect(sweep.lambda).toMatchObject({ onError: arn('SweepDlq') });
    expect(sweep.statements).toEqual([allow(['sqs:SendMessage'], arn('SweepDlq'))]);
    expect(placeBid.lambda).not.toHaveProperty('onError');
  });

  it('lets a function send to itself that says so, and no other', () => {
    expect(defineFunction('wait', { sendsToItself: true }).lambda).toMatchObject({ recursiveLoop: 'Allow' });
    expect(placeBid.lambda).not.toHaveProperty('recursiveLoop');
  });

  it('derives path and key from the name', () => {
    expect(placeBid).toMatchObject({
      key: 'placeBid',
      lambda: { handler: 'src/functions/place-bid/handler.main', timeout: 5, environment: { TABLE: { Ref: 'BidTable' } } },
    });
  });

  it('takes a folder for functions that live together', () => {
    expect(defineFunction('charge-winner', { folder: 'settle/charge-winner' }).lambda).toMatchObject({
      handler: 'src/functions/settle/charge-winner/handler.main',
    });
  });

  it('adds what its triggers need to what it asks for itself', () => {
    const { statements } = defineFunction('tell-bidders', { on: [queue(arn('Queue'))], iam: [allow(['ses:SendEmail'], 'arn:mail')] });

    expect(statements.map(({ Action }) => Action[0])).toEqual(['sqs:ReceiveMessage', 'ses:SendEmail']);
  });
});

describe('defineService', () => {
  it('gives each function a role of its own with exactly what is said next to it', () => {
    const roles = rolesOf(wallet());
    const actions = (role: string) => roles[role]?.Properties.Policies[0]?.PolicyDocument.Statement.flatMap(({ Action }) => Action);

    expect(Object.keys(roles)).toEqual(['PlaceBidRole', 'TellBiddersRole', 'ListBidsRole']);
    expect(actions('PlaceBidRole')).toContain('dynamodb:PutItem');
    expect(actions('TellBiddersRole')).not.toContain('dynamodb:PutItem');
    expect(wallet().functions).toMatchObject({ placeBid: { role: 'PlaceBidRole' }, tellBidders: { role: 'TellBiddersRole' } });
  });

  it('lets a function write its own log and nobody else’s', () => {
    const [logging] = rolesOf(wallet())['PlaceBidRole']?.Properties.Policies[0]?.PolicyDocument.Statement ?? [];

    expect(logging?.Resource).toEqual([
      { 'Fn::Sub': expect.stringContaining('log-group:/aws/lambda/ecom-wallet-${sls:stage}-placeBid:*') },
    ]);
  });

  it('limits what a route takes, as the service says or by default', () => {
    const throttling = { burst: 20, rate: 10 };

    expect(wallet().custom.throttling).toEqual({ burst: 1000, rate: 500 });
    expect(defineService({ name: 'x', owns: 'X.', resources: [], throttling }).custom.throttling).toEqual(throttling);
  });

  it('allows a star to X-Ray only', () => {
    const starred = Object.values(rolesOf(wallet()))
      .flatMap(({ Properties }) => Properties.Policies[0]?.PolicyDocument.Statement ?? [])
      .filter(({ Resource }) => Resource.includes('*'));

    expect(starred.flatMap(({ Action }) => Action).every((action) => action.startsWith('xray:'))).toBe(true);
  });

  it('repeats why a route is public, for the check to read', () => {
    expect(wallet().custom.publicRoutes).toEqual({ 'GET /bids': 'Prices are public.' });
  });

  it('lets the stage decide what becomes of data, whatever params a service adds', () => {
    const { params } = defineService({ name: 'x', owns: 'X.', resources: [], params: { default: { lead: 60 }, local: { lead: 0 } } });

    expect(params).toMatchObject({
      default: {
        retention: expect.stringMatching(/^\$\{file\(.*stage-settings.cjs\):retention\}$/),
        deletionProtection: expect.stringContaining(':deletionProtection}'),
        lead: 60,
      },
      local: { lead: 0 },
    });
  });

  it('moves traffic to new versions at once, and in production in steps, unless a service says otherwise', () => {
    const { params, custom } = defineService({
      name: 'x',
      owns: 'X.',
      resources: [],
      params: { qa: { deployment: 'Linear10PercentEvery1Minute' } },
    });

    expect(custom.deployment).toBe('${param:deployment}');
    expect(params).toMatchObject({
      default: { deployment: 'AllAtOnce' },
      production: { deployment: 'Canary10Percent5Minutes' },
      qa: { deployment: 'Linear10PercentEvery1Minute' },
    });
  });

  it('needs no plugins that bundle or serve without functions, and has no authorizers it was not given', () => {
    const service = defineService({ name: 'platform', owns: 'The bus.', resources: ['bus'] });

    expect(service).toMatchObject({
      service: 'ecom-platform',
      plugins: ['@ecom/serverless/wires', '@ecom/serverless/observability', '@ecom/serverless/plugin'],
      functions: {},
      resources: ['${file(resources/bus.yml)}', { Resources: {} }],
    });
    expect(service.provider.httpApi).not.toHaveProperty('authorizers');
  });

  it('fails at packaging rather than at deployment', () => {
    expect(wallet()).toMatchObject({
      configValidationMode: 'error',
      package: { individually: true },
      provider: { runtime: 'nodejs24.x', architecture: 'arm64' },
    });
  });

  it('names no region and no account', () => {
    expect(JSON.stringify(wallet())).not.toMatch(/\d{12}/);
  });
});

describe('userAuthorizer', () => {
  it.each([
    { authorizer: { arn: param('authorizerArn') }, expected: { functionArn: '${param:authorizerArn}' } },
    { authorizer: { functionKey: 'authorizer' }, expected: { functionName: 'authorizer' } },
  ])('refers to $expected', ({ authorizer, expected }) => {
    expect(userAuthorizer(authorizer).users).toMatchObject({
      type: 'request',
      payloadVersion: '2.0',
      enableSimpleResponses: true,
      ...expected,
    });
  });
});

describe('references', () => {
  it.each([
    [ref('Table'), { Ref: 'Table' }],
    [arn('Table'), { 'Fn::GetAtt': ['Table', 'Arn'] }],
    [arn('Table', 'StreamArn'), { 'Fn::GetAtt': ['Table', 'StreamArn'] }],
    [indexesOf('Table'), { 'Fn::Sub': '${Table.Arn}/index/*' }],
    [objectsIn('Bucket', 'pictures/'), { 'Fn::Sub': '${Bucket.Arn}/pictures/*' }],
    [sub('${Table}'), { 'Fn::Sub': '${Table}' }],
    [param('eventBusArn'), '${param:eventBusArn}'],
  ])('%j', (reference, expected) => {
    expect(reference).toEqual(expected);
  });
});
