import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bidCosts } from './bid-costs';
import { gaps } from './gaps';
import { invocations } from './invocations';
import { metricCharges } from './measured-metrics';
import type { Model } from './model';
import { type Prices, priced } from './prices';
import { MONTH_HOURS } from './resource-types';
import { restCosts, runsOf, unknownTypes } from './rest-costs';
import type { Resource, ServiceTemplate } from './template';

const read = <Content>(file: string): Content => JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as Content;
const prices = read<Prices>('prices.json');
const nobody = read<Model>('model.json');
const model: Model = { ...nobody, bids: 1_000_000, requests: {}, messages: {}, changes: {}, streams: {}, tables: {} };

const a = (Type: string, Properties: Readonly<Record<string, unknown>> = {}): Resource => ({ Type, Properties });
const wallet = (Resources: Readonly<Record<string, Resource>>): readonly ServiceTemplate[] => [
  { service: 'wallet', template: { Resources } },
];
const rate = (perBid: number) => ({ perBid, why: 'The test says so.' });
const usd = (lines: readonly { readonly usd: number }[]): number => lines.reduce((sum, line) => sum + line.usd, 0);

const api = {
  PayLambdaFunction: a('AWS::Lambda::Function', {
    FunctionName: 'ecom-wallet-dev-pay',
    MemorySize: 1024,
    Architectures: ['arm64'],
    TracingConfig: { Mode: 'Active' },
  }),
  Api: a('AWS::ApiGatewayV2::Api', { ProtocolType: 'HTTP' }),
  Stage: a('AWS::ApiGatewayV2::Stage', { DefaultRouteSettings: { DetailedMetricsEnabled: true } }),
  Integration: a('AWS::ApiGatewayV2::Integration', { IntegrationUri: { Ref: 'PayLiveAlias' } }),
  Route: a('AWS::ApiGatewayV2::Route', {
    RouteKey: 'POST /payments',
    Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'Integration' }]] },
  }),
};
const paying: Model = { ...model, requests: { 'wallet POST /payments': rate(2) }, functions: { default: { ms: 100 } } };

describe('a month in which nobody comes', () => {
  it.each([
    { what: 'an alarm', resource: a('AWS::CloudWatch::Alarm', { Period: 60 }), costs: 0.1 },
    {
      what: 'an alarm over two metrics',
      resource: a('AWS::CloudWatch::Alarm', { Metrics: [{ MetricStat: {} }, { MetricStat: {} }, { Expression: 'a+b' }] }),
      costs: 0.2,
    },
    { what: 'an alarm of ten seconds', resource: a('AWS::CloudWatch::Alarm', { Period: 10 }), costs: 0.3 },
    { what: 'a dashboard', resource: a('AWS::CloudWatch::Dashboard'), costs: 3 },
    {
      what: 'a stream on demand',
      resource: a('AWS::Kinesis::Stream', { StreamModeDetails: { StreamMode: 'ON_DEMAND' } }),
      costs: 0.04 * MONTH_HOURS,
    },
    { what: 'a stream of two shards', resource: a('AWS::Kinesis::Stream', { ShardCount: 2 }), costs: 0.03 * MONTH_HOURS },
    {
      what: 'a consumer of a queue',
      resource: a('AWS::Lambda::EventSourceMapping', { EventSourceArn: { 'Fn::GetAtt': ['PayQueue', 'Arn'] } }),
      costs: 0.2628,
    },
    {
      what: 'a consumer of a table',
      resource: a('AWS::Lambda::EventSourceMapping', { EventSourceArn: { 'Fn::GetAtt': ['Table', 'StreamArn'] } }),
      costs: 0,
    },
    { what: 'a key', resource: a('AWS::KMS::Key'), costs: 1 },
    { what: 'a firewall with a rule', resource: a('AWS::WAFv2::WebACL', { Rules: [{}] }), costs: 6 },
    { what: 'a table', resource: a('AWS::DynamoDB::Table'), costs: 0 },
  ])('$what costs $costs', ({ resource, costs }) => {
    expect(usd(restCosts(wallet({ It: resource }), model, prices))).toBeCloseTo(costs, 6);
  });

  it('counts what a clock starts', () => {
    const services = wallet({
      ...api,
      Rule: a('AWS::Events::Rule', { ScheduleExpression: 'rate(1 minute)', Targets: [{ Arn: { Ref: 'PayLiveAlias' } }] }),
    });
    const seconds = restCosts(services, paying, prices).find(({ price }) => price === 'lambdaArmSecond');

    expect(seconds?.quantity).toBeCloseTo(43_800 * 0.1, 6);
  });

  it.each([
    ['rate(1 minute)', 43_800],
    ['rate(2 hours)', 365],
    ['cron(0 3 * * ? *)', 365 / 12],
  ])('%s runs %d times', (expression, times) => {
    expect(runsOf(expression)).toBeCloseTo(times, 0);
  });

  it('names a type that has no price, and never takes it for nothing', () => {
    const services = wallet({ Api: a('AWS::ApiGatewayV2::Api'), Search: a('AWS::OpenSearchService::Domain') });

    expect(unknownTypes(services)).toEqual([{ service: 'wallet', id: 'Search', type: 'AWS::OpenSearchService::Domain' }]);
  });

  it('refuses a charge without a price', () => {
    expect(() => priced(prices, { price: 'goldBar', quantity: 1 })).toThrow('no price "goldBar"');
  });
});

describe('a million bids', () => {
  it('runs a function for each request to its route', () => {
    expect(invocations(wallet(api), paying)).toEqual([
      { name: 'wallet pay', id: 'PayLambdaFunction', gigabytes: 1, arm: true, traced: true, count: 2_000_000 },
    ]);
  });

  it('runs a function once for a batch of messages', () => {
    const mapping = a('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: { 'Fn::GetAtt': ['PayQueue', 'Arn'] },
      FunctionName: { Ref: 'PayLiveAlias' },
    });
    const queued: Model = { ...model, messages: { 'wallet PayQueue': rate(1) }, batches: { queue: 4, stream: 1 } };

    expect(invocations(wallet({ PayLambdaFunction: api.PayLambdaFunction, mapping }), queued)[0]?.count).toBe(250_000);
  });

  it('pays for requests, time by memory, and what is logged', () => {
    const lines = bidCosts(wallet(api), paying, prices);
    const quantity = (name: string) => lines.find(({ price }) => price === name)?.quantity;

    expect(quantity('httpApiRequest')).toBe(2_000_000);
    expect(quantity('lambdaArmSecond')).toBe(200_000);
    expect(quantity('logGigabyte')).toBeCloseTo((2_000_000 * model.logBytes.invocation) / 1e9, 6);
  });

  it('pays for what is kept, and twice where it can be recovered', () => {
    const recovered = { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } };
    const kept: Model = { ...model, tables: { 'wallet Table': { writesPerBid: 4, readsPerBid: 8, kilobytesPerBid: 1 } } };
    const tables = (properties: object) =>
      usd(
        bidCosts(wallet({ Table: a('AWS::DynamoDB::Table', { ...properties }) }), kept, prices).filter(
          ({ component }) => component === 'tables',
        ),
      );

    expect(tables({})).toBeCloseTo(4 * 0.625 + 8 * 0.125 + 0.25, 6);
    expect(tables(recovered) - tables({})).toBeCloseTo(0.2, 6);
  });

  it('pays for accounts by the tier of the pool', () => {
    const accounts = (properties: object) =>
      usd(
        bidCosts(wallet({ Pool: a('AWS::Cognito::UserPool', { ...properties }) }), model, prices).filter(
          ({ component }) => component === 'accounts',
        ),
      );

    expect(accounts({}) / accounts({ UserPoolTier: 'LITE' })).toBeCloseTo(0.015 / 0.0055, 6);
  });

  it('keeps six metrics for each route that is used', () => {
    expect(metricCharges(wallet(api), paying)).toEqual([{ price: 'customMetric', quantity: 6 }]);
    expect(metricCharges(wallet(api), model)).toEqual([{ price: 'customMetric', quantity: 0 }]);
  });
});

it('says where model and templates have grown apart', () => {
  const stale: Model = { ...model, requests: { 'wallet POST /gone': rate(1) } };

  expect(gaps(wallet(api), stale)).toEqual({ unmodelled: ['wallet POST /payments'], stale: ['wallet POST /gone'] });
});
