import { describe, expect, it } from 'vitest';
import { drawAll } from './draw';
import { readSystem } from './read-system';
import type { Described, Resource, Template } from './template';

const arn = (id: string) => ({ 'Fn::GetAtt': [id, 'Arn'] });
const lambda = (name: string, more: object = {}): Resource => ({
  Type: 'AWS::Lambda::Function',
  Properties: { FunctionName: `shop-${name}`, Role: arn(`${name}Role`), ...more },
});
const role = (...statements: readonly object[]): Resource => ({
  Type: 'AWS::IAM::Role',
  Properties: { Policies: [{ PolicyDocument: { Statement: statements } }] },
});
const allow = (Action: string | readonly string[], ...Resource: readonly unknown[]) => ({ Effect: 'Allow', Action, Resource });

const platform: Template = {
  Resources: { EventBus: { Type: 'AWS::Events::EventBus', Properties: { Name: 'bus' } }, AlarmTopic: { Type: 'AWS::SNS::Topic' } },
  Outputs: { eventBusArn: { Value: arn('EventBus') } },
};

const shop: Template = {
  Resources: {
    HttpApi: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP' } },
    PayRoute: {
      Type: 'AWS::ApiGatewayV2::Route',
      Properties: {
        ApiId: { Ref: 'HttpApi' },
        RouteKey: 'POST /<pay>',
        Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'PayIntegration' }]] },
      },
    },
    PayIntegration: { Type: 'AWS::ApiGatewayV2::Integration', Properties: { IntegrationUri: { Ref: 'PayAlias' } } },
    PayAlias: { Type: 'AWS::Lambda::Alias', Properties: { FunctionName: { Ref: 'PayLambdaFunction' } } },
    PayLambdaFunction: lambda('Pay'),
    PayRole: role(
      allow(['dynamodb:GetItem', 'dynamodb:PutItem'], { 'Fn::Sub': '${OrderTable.Arn}/index/*' }),
      allow('events:PutEvents', 'arn:of:wiredEventBusArn'),
      allow('logs:PutLogEvents', '*'),
      allow('sqs:SendMessage', arn('OrderDlq')),
    ),
    ReadLambdaFunction: lambda('Read', { DeadLetterConfig: { TargetArn: arn('OrderDlq') } }),
    ReadRole: role(allow('ses:SendEmail', '*')),
    OrderTable: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'ecom-shop-check-orders' } },
    OrderQueue: {
      Type: 'AWS::SQS::Queue',
      Properties: { QueueName: 'ecom-shop-check-order', RedrivePolicy: { deadLetterTargetArn: arn('OrderDlq') } },
    },
    OrderDlq: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'ecom-shop-check-order-dlq' } },
    OrderDlqAlarm: { Type: 'AWS::CloudWatch::Alarm', Properties: { Dimensions: [{ Value: { 'Fn::GetAtt': ['OrderDlq', 'QueueName'] } }] } },
    OrderMapping: {
      Type: 'AWS::Lambda::EventSourceMapping',
      Properties: { EventSourceArn: arn('OrderQueue'), FunctionName: arn('ReadLambdaFunction') },
    },
    OrderRule: {
      Type: 'AWS::Events::Rule',
      Properties: {
        EventBusName: 'arn:of:wiredEventBusArn',
        EventPattern: { 'detail-type': ['OrderPaid'] },
        Targets: [{ Arn: arn('OrderQueue'), DeadLetterConfig: { Arn: arn('OrderDlq') } }],
      },
    },
    Nightly: {
      Type: 'AWS::Events::Rule',
      Properties: { ScheduleExpression: 'rate(1 day)', Targets: [{ Arn: arn('ReadLambdaFunction') }] },
    },
  },
};

const described: Described = {
  services: [
    { name: 'platform', stage: 'check', template: platform },
    { name: 'shop', stage: 'check', template: shop },
  ],
  wires: { wiredEventBusArn: { service: 'platform', output: 'eventBusArn' } },
};

const system = readSystem(described);
const said = system.services.flatMap(({ links }) => links).map(({ from, kind, to }) => `${from} ${kind} ${to}`);

describe('a system', () => {
  it('is what the templates say: routes through aliases, permissions, triggers, wires', () => {
    expect(said.toSorted()).toEqual([
      'platform/EventBus fails shop/OrderDlq',
      'platform/EventBus triggers shop/OrderQueue',
      'shop/HttpApi route shop/PayLambdaFunction',
      'shop/Nightly triggers shop/ReadLambdaFunction',
      'shop/OrderQueue fails shop/OrderDlq',
      'shop/OrderQueue triggers shop/ReadLambdaFunction',
      'shop/PayLambdaFunction publishes platform/EventBus',
      'shop/PayLambdaFunction writes shop/OrderTable',
      'shop/ReadLambdaFunction fails shop/OrderDlq',
      'shop/ReadLambdaFunction mails aws/mail',
    ]);
  });

  it('knows dead letters, alarms and short names', () => {
    const things = system.services.flatMap((service) => service.things);

    expect(things.find(({ id }) => id === 'shop/OrderDlq')).toMatchObject({
      label: 'order-dlq',
      isDeadLetters: true,
      alarms: ['OrderDlqAlarm'],
    });
    expect(things.find(({ id }) => id === 'shop/OrderTable')).toMatchObject({ label: 'orders', isDeadLetters: false });
    expect(things.find(({ id }) => id === 'shop/Nightly')).toMatchObject({ kind: 'timer', label: 'every day' });
  });
});

const events = [
  { name: 'OrderPaid', source: 'ecom.shop' },
  { name: 'OrderLost', source: 'ecom.shop' },
];

describe('the pictures', () => {
  it('are an overview, the flow of events, and one of each service', async () => {
    const pictures = await drawAll(system, events);

    expect(pictures.map(({ name }) => name)).toEqual(['overview', 'events', 'platform', 'shop']);
  });

  it('are the same bytes each time', async () => {
    expect(await drawAll(readSystem(described), events)).toEqual(await drawAll(system, events));
  });

  it('show names, routes and alarms, in light and in dark, and hold no markup of others', async () => {
    const shopPicture = (await drawAll(system, events)).find(({ name }) => name === 'shop');

    expect(shopPicture?.svg).toContain('>order-dlq</text>');
    expect(shopPicture?.svg).toContain('POST /&lt;pay&gt;');
    expect(shopPicture?.svg).toContain('<title>1 alarm</title>');
    expect(shopPicture?.svg).toContain('prefers-color-scheme: dark');
    expect(shopPicture?.mermaid).toContain('shop_OrderQueue -. fails .-> shop_OrderDlq');
  });

  it('lay no node on another, and let every line end at its nodes', async () => {
    for (const { svg } of await drawAll(system, events)) {
      const numbers = (pattern: RegExp) => [...svg.matchAll(pattern)].map((match) => match.slice(1).map(Number));
      const boxes = numbers(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" rx="8"/g);
      const overlaps = boxes.filter(([x = 0, y = 0, w = 0, h = 0], index) =>
        boxes.slice(index + 1).some(([x2 = 0, y2 = 0, w2 = 0, h2 = 0]) => x < x2 + w2 && x2 < x + w && y < y2 + h2 && y2 < y + h),
      );
      const ends = numbers(/<path d="M[^"]*L([\d.]+),([\d.]+)" class="e/g);
      const loose = ends.filter(
        ([x = 0, y = 0]) =>
          !boxes.some(([bx = 0, by = 0, w = 0, h = 0]) => x >= bx - 1 && x <= bx + w + 1 && y >= by - 1 && y <= by + h + 1),
      );

      expect({ overlaps, loose }).toEqual({ overlaps: [], loose: [] });
    }
  });

  it('say of an event that nobody hears it', async () => {
    const flow = (await drawAll(system, events)).find(({ name }) => name === 'events');

    expect(flow?.mermaid).toContain('OrderLost<br/>nobody yet');
    expect(flow?.mermaid).toMatch(/event_OrderPaid --> shop_ReadLambdaFunction/);
  });
});
