import { describe, expect, it } from 'vitest';
import { resolverOf } from './aws-view';
import { type Cloud, findQueue, shortName } from './cloud';
import type { DeadLetterQueue } from './model';
import { feedsOfTemplate, type StackTemplate } from './template-feeds';

const queue = (service: string, name: string): DeadLetterQueue => ({
  service,
  name: `ecom-${service}-dev-${name}`,
  url: '',
  arn: '',
  feeds: [],
});
const cloud = {
  stage: 'dev',
  queues: [queue('shop', 'work-dlq'), queue('shop', 'relay-dlq'), queue('bank', 'relay-dlq')],
} as unknown as Cloud;

describe('a queue', () => {
  it.each(['ecom-shop-dev-work-dlq', 'shop/work-dlq', 'work-dlq'])('is found as %s', (name) => {
    expect(findQueue(cloud, name)).toBe(cloud.queues[0]);
  });

  it('is not guessed: near names are told', () => {
    expect(() => findQueue(cloud, 'shop/wrok-dlq')).toThrow(/is no dead letter queue of stage dev. Did you mean shop\/work-dlq, /);
    expect(() => findQueue(cloud, 'relay-dlq')).toThrow(
      'names several dead letter queues of stage dev. Did you mean shop/relay-dlq, bank/relay-dlq?',
    );
    expect(() => findQueue({ ...cloud, queues: [] }, 'any')).toThrow('There are none.');
  });

  it('has a short name even when it follows no custom', () => {
    expect(shortName('dev', { ...queue('shop', 'x'), name: 'strange' })).toBe('shop/strange');
  });
});

const at = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const template: StackTemplate = {
  Resources: {
    Work: { Type: 'AWS::SQS::Queue', Properties: { RedrivePolicy: { deadLetterTargetArn: at('Dlq') } } },
    Dlq: { Type: 'AWS::SQS::Queue' },
    Mapping: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: {
        EventSourceArn: 'arn:aws:kinesis:eu-west-1:111111111111:stream/activity',
        FunctionName: { Ref: 'PushAlias' },
        FilterCriteria: { Filters: [{ Pattern: '{"data":{"kind":["bid"]}}' }] },
        DestinationConfig: { OnFailure: { Destination: at('Dlq') } },
      },
    },
    Config: {
      Type: 'AWS::Lambda::EventInvokeConfig',
      Properties: { FunctionName: { Ref: 'Push' }, DestinationConfig: { OnFailure: { Destination: at('Dlq') } } },
    },
    Pull: { Type: 'AWS::Lambda::Function', Properties: { DeadLetterConfig: { TargetArn: at('Dlq') } } },
    Rule: {
      Type: 'AWS::Events::Rule',
      Properties: { Name: 'paid', Targets: [{ Arn: at('Work'), Input: '{}', DeadLetterConfig: { Arn: at('Dlq') } }, { Arn: at('Push') }] },
    },
    Schedule: {
      Type: 'AWS::Scheduler::Schedule',
      Properties: { Name: 'nightly', Target: { Arn: at('Push'), DeadLetterConfig: { Arn: at('Dlq') } } },
    },
    Subscription: {
      Type: 'AWS::SNS::Subscription',
      Properties: {
        TopicArn: 'arn:aws:sns:eu-west-1:111111111111:news',
        Endpoint: at('Work'),
        RedrivePolicy: { deadLetterTargetArn: at('Dlq') },
      },
    },
  },
};

const sqs = (name: string) => ({ type: 'AWS::SQS::Queue', physical: `https://sqs.eu-west-1.amazonaws.com/111111111111/${name}` });
const resources = new Map([
  ['Work', sqs('ecom-shop-dev-work')],
  ['Dlq', sqs('ecom-shop-dev-dlq')],
  ['Push', { type: 'AWS::Lambda::Function', physical: 'ecom-shop-dev-push' }],
  ['Pull', { type: 'AWS::Lambda::Function', physical: 'ecom-shop-dev-pull' }],
  ['PushAlias', { type: 'AWS::Lambda::Alias', physical: 'arn:aws:lambda:eu-west-1:111111111111:function:ecom-shop-dev-push:live' }],
]);

describe('a deployed template', () => {
  const resolve = resolverOf({ service: 'shop', template, resources, prefix: ['arn', 'aws', 'sqs', 'eu-west-1', '111111111111'] });
  const dlq = 'arn:aws:sqs:eu-west-1:111111111111:ecom-shop-dev-dlq';
  const push = 'arn:aws:lambda:eu-west-1:111111111111:function:ecom-shop-dev-push';
  const work = 'arn:aws:sqs:eu-west-1:111111111111:ecom-shop-dev-work';

  it('tells everything that feeds a queue', () => {
    expect(feedsOfTemplate(template, resolve, dlq)).toEqual([
      { kind: 'queue', arn: work },
      {
        kind: 'stream',
        source: expect.stringContaining('stream/activity'),
        functionArn: `${push}:live`,
        batchSize: 100,
        filters: [{ data: { kind: ['bid'] } }],
      },
      { kind: 'function', functionArn: push },
      { kind: 'function', functionArn: 'arn:aws:lambda:eu-west-1:111111111111:function:ecom-shop-dev-pull' },
      { kind: 'rule', name: 'paid', targetArn: work, isTransformed: true },
      { kind: 'schedule', name: 'nightly', targetArn: push },
      { kind: 'subscription', topicArn: expect.stringContaining('news'), endpointArn: work },
    ]);
  });

  it('feeds no queue that it does not name', () => {
    expect(feedsOfTemplate(template, resolve, work)).toEqual([]);
  });
});
