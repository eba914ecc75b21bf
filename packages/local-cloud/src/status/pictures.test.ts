import { expect, it } from 'vitest';
import { createPictures } from './pictures';

const arn = 'arn:aws:events:us-east-1:000000000000:event-bus/ecom-platform-local';
const rule = { EventBusName: arn, EventPattern: { 'detail-type': ['Paid'] }, Targets: [{ Arn: { 'Fn::GetAtt': ['Queue', 'Arn'] } }] };

it('finds by the values of outputs what services share, and draws once', async () => {
  const bus = { Resources: { Bus: { Type: 'AWS::Events::EventBus' } }, Outputs: { busArn: { Value: { 'Fn::GetAtt': ['Bus', 'Arn'] } } } };
  const shop = { Resources: { Rule: { Type: 'AWS::Events::Rule', Properties: rule }, Queue: { Type: 'AWS::SQS::Queue' } } };
  const templates = [
    { name: 'platform', stage: 'local', template: bus },
    { name: 'shop', stage: 'local', template: shop },
  ];
  const pictures = createPictures(templates, { platform: { busArn: arn } });

  const drawn = await pictures();

  expect(drawn.map(({ name }) => name)).toEqual(['overview', 'events', 'platform', 'shop']);
  expect(drawn.find(({ name }) => name === 'shop')?.mermaid).toContain('platform_Bus -->|"Paid"| shop_Queue');
  expect(await pictures()).toBe(drawn);
});
