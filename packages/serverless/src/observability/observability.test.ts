import { describe, expect, it } from 'vitest';
import type { Resource, Template } from '../canary/template';
import { watchesOf } from './alarm-kinds';
import { withAlarms } from './alarms';
import { withDashboard } from './dashboard';
import { ObservabilityPlugin, type Serverless } from './plugin';
import { meaningIn, runbookPath } from './runbook';

const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const resource = (Type: string, Properties: Resource['Properties'] = {}): Resource => ({ Type, Properties });

/** A service that has one of everything. */
const wallet: Template = {
  Resources: {
    WalletTable: resource('AWS::DynamoDB::Table'),
    PayQueue: resource('AWS::SQS::Queue', { RedrivePolicy: { deadLetterTargetArn: arn('PayDlq') } }),
    PayDlq: resource('AWS::SQS::Queue'),
    RelayDlq: resource('AWS::SQS::Queue'),
    PayLambdaFunction: resource('AWS::Lambda::Function'),
    PayMapping: resource('AWS::Lambda::EventSourceMapping', { EventSourceArn: arn('PayQueue'), FunctionName: arn('PayLambdaFunction') }),
    RelayLambdaFunction: resource('AWS::Lambda::Function'),
    RelayMapping: resource('AWS::Lambda::EventSourceMapping', {
      StartingPosition: 'LATEST',
      FunctionName: arn('RelayLambdaFunction'),
      DestinationConfig: { OnFailure: { Destination: arn('RelayDlq') } },
    }),
    ListLambdaFunction: resource('AWS::Lambda::Function'),
    ListIntegration: resource('AWS::ApiGatewayV2::Integration', { IntegrationUri: arn('ListLambdaFunction') }),
    TriggerLambdaFunction: resource('AWS::Lambda::Function'),
    CustomDashresourceHelper: resource('AWS::Lambda::Function'),
    HttpApi: resource('AWS::ApiGatewayV2::Api', { ProtocolType: 'HTTP' }),
    WebsocketsApi: resource('AWS::ApiGatewayV2::Api', { ProtocolType: 'WEBSOCKET' }),
    PayRule: resource('AWS::Events::Rule', { EventBusName: 'bus' }),
    WalletSchedules: resource('AWS::Scheduler::ScheduleGroup'),
    FeedStream: resource('AWS::Kinesis::Stream'),
    PayFlow: resource('AWS::StepFunctions::StateMachine'),
    AlarmTopic: resource('AWS::SNS::Topic'),
  },
};
const observed = { root: '/nowhere', service: 'ecom-wallet', stage: 'check', alarmTopic: 'arn:topic' };
const alarm = (id: string, template = withAlarms(wallet, observed)) => template.Resources[id]?.Properties ?? {};

describe('what is watched', () => {
  it('follows from what there is', () => {
    expect(watchesOf(wallet, 'ecom-wallet-check').map(({ kind, name }) => `${kind}: ${name}`)).toEqual([
      'dead-letters: pay-dlq',
      'dead-letters: relay-dlq',
      'queue-age: pay-queue-age',
      'stream-lag: relay-lag',
      'api-faults: api-faults',
      'api-latency: api-latency',
      'socket-faults: socket-faults',
      'failures: failures',
      'near-timeout: near-timeout',
      'function-errors: trigger-errors',
      'table-throttles: wallet-table-throttles',
      'schedules-dropped: wallet-schedules-dropped',
      'lost-targets: pay-rule-lost',
      'stream-throttles: feed-stream-throttles',
      'workflow-failures: pay-flow-failures',
      'lambda-throttles: lambda-throttles',
    ]);
  });

  it('is nothing where there is nothing', () => {
    expect(watchesOf({ Resources: {} }, 'ecom-wallet-check')).toEqual([]);
    expect(withDashboard({ Resources: {} }, observed, [])).toEqual({ Resources: {} });
  });
});

describe('an alarm', () => {
  it('rings at the first dead letter, tells somebody, and says where its page is', () => {
    expect(alarm('PayDlqAlarm')).toMatchObject({
      AlarmName: 'ecom-wallet-check-pay-dlq',
      AlarmDescription: 'Runbook: packages/docs/runbooks/wallet/pay-dlq.md',
      Namespace: 'AWS/SQS',
      MetricName: 'ApproximateNumberOfMessagesVisible',
      Dimensions: [{ Name: 'QueueName', Value: { 'Fn::GetAtt': ['PayDlq', 'QueueName'] } }],
      Statistic: 'Maximum',
      Threshold: 0,
      TreatMissingData: 'notBreaching',
      AlarmActions: ['arn:topic'],
    });
  });

  it('of all functions of a service is one, by what they count themselves', () => {
    expect(alarm('FailuresAlarm')).toMatchObject({
      Namespace: 'Ecom',
      MetricName: 'Failed',
      Dimensions: [{ Name: 'service', Value: 'ecom-wallet-check' }],
    });
  });

  it('of several metrics rings for their sum', () => {
    expect(alarm('WalletTableThrottlesAlarm')).not.toHaveProperty('MetricName');
    expect(alarm('WalletTableThrottlesAlarm')['Metrics']).toMatchObject([
      { Id: 'total', Expression: 'SUM([FILL(m0, 0), FILL(m1, 0)])', ReturnData: true },
      { Id: 'm0', ReturnData: false, MetricStat: { Metric: { MetricName: 'ReadThrottleEvents' }, Stat: 'Sum' } },
      { Id: 'm1', ReturnData: false, MetricStat: { Metric: { MetricName: 'WriteThrottleEvents' } } },
    ]);
  });

  it('of a percentile is CloudWatch’s extended statistic', () => {
    expect(alarm('ApiLatencyAlarm')).toMatchObject({ ExtendedStatistic: 'p99' });
    expect(alarm('ApiLatencyAlarm')).not.toHaveProperty('Statistic');
  });

  it('rings where its service says', () => {
    const quick = withAlarms(wallet, { ...observed, thresholds: { 'relay-lag': 30_000 } });

    expect(alarm('RelayLagAlarm', quick)).toMatchObject({ Threshold: 30_000 });
    expect(alarm('RelayLagAlarm')).toMatchObject({ Threshold: 60_000 });
  });

  it('that there is not has no threshold', () => {
    expect(() => withAlarms(wallet, { ...observed, thresholds: { 'rely-lag': 1 } })).toThrow(
      /rely-lag; the alarms are pay-dlq, .*relay-lag/,
    );
  });

  it('written by hand comes before one that follows from the rest', () => {
    const own = resource('AWS::CloudWatch::Alarm', { AlarmName: 'own' });
    const template = withAlarms({ Resources: { ...wallet.Resources, PayDlqAlarm: own } }, observed);

    expect(template.Resources['PayDlqAlarm']).toEqual(own);
  });
});

describe('a dashboard', () => {
  const Dashboard = withDashboard(wallet, observed, ['BillsPaid']).Resources['Dashboard'];
  const { 'Fn::Sub': body } = (Dashboard?.Properties?.['DashboardBody'] ?? { 'Fn::Sub': '{}' }) as { readonly 'Fn::Sub': string };
  const { widgets } = JSON.parse(body) as {
    readonly widgets: readonly { readonly x: number; readonly width: number; readonly properties: { readonly title: string } }[];
  };

  it('has a widget for each thing that the service has, its own measures first', () => {
    expect(widgets.map(({ properties }) => properties.title)).toEqual([
      ...['What it is for', 'Requests', 'Latency, ms', 'Sockets', 'Invocations', 'Errors', 'Throttles', 'Duration p99, ms'],
      ...['Failures and near timeouts', 'Messages waiting', 'Age of the oldest message, s', 'Dead letters', 'Stream readers behind, ms'],
      ...['Table units consumed', 'Table requests throttled', 'Workflows'],
    ]);
    expect(Dashboard?.Properties?.['DashboardName']).toEqual({ 'Fn::Sub': 'ecom-wallet-check-${AWS::Region}' });
  });

  it('names only what is in the template', () => {
    const named = [...body.matchAll(/\$\{(\w+)[.}]/g)].map(([, id = '']) => id).filter((id) => id !== 'AWS');

    expect(new Set(named).difference(new Set(Object.keys(wallet.Resources)))).toEqual(new Set());
    expect(named).toContain('PayDlq');
  });

  it('fits into the width of CloudWatch’s grid', () => {
    expect(widgets.every(({ x, width }) => x + width <= 24)).toBe(true);
  });
});

describe('the plugin', () => {
  const serverless = (custom: NonNullable<Serverless['service']['custom']>): Serverless => ({
    serviceDir: '/nowhere/services/wallet',
    service: { service: 'ecom-wallet', custom, provider: { compiledCloudFormationTemplate: wallet } },
    getProvider: () => ({ getStage: () => 'check' }),
  });
  const finished = (custom: NonNullable<Serverless['service']['custom']>) => {
    const framework = serverless(custom);
    for (const hook of Object.values(new ObservabilityPlugin(framework).hooks)) hook();
    return framework.service.provider.compiledCloudFormationTemplate.Resources;
  };

  it('adds both once the template is complete', () => {
    expect(finished({ observability: { alarmTopic: 'arn:topic', measures: [] } })).toMatchObject({ PayDlqAlarm: {}, Dashboard: {} });
  });

  it('leaves a service alone that was not made with defineService', () => {
    expect(finished({})).toBe(wallet.Resources);
  });
});

describe('a runbook', () => {
  it('begins with what the alarm says', () => {
    expect(meaningIn('# closing-dlq\n\nAn auction could\nnot be closed.\n\n## Impact\n')).toBe('An auction could not be closed.');
    expect(runbookPath('ecom-auction', 'closing-dlq')).toBe('packages/docs/runbooks/auction/closing-dlq.md');
  });
});
