import { type Breaking, changed, compiled } from '../good-service';

const named = (Type: string, Name: unknown) => compiled({ Named: { Type, Properties: { Name } as object } });

/** What AWS refuses, or will. */
export const limits: Breaking = {
  'names-fit': [
    ['65 characters', changed('Pay', { FunctionName: `ecom-wallet-check-${'x'.repeat(47)}` })],
    ['81 characters of a queue', changed('Queue', { QueueName: `ecom-wallet-check-${'x'.repeat(63)}` })],
    ['with an account in it', changed('Rule', { Name: { 'Fn::Sub': `ecom-wallet-check-${'x'.repeat(36)}\${AWS::AccountId}` } })],
  ],
  'names-carry-the-stage': [
    ['a name of all stages', changed('Queue', { QueueName: 'ecom-wallet-payments' })],
    ['by chance, within a word', changed('Queue', { QueueName: 'ecom-wallet-checks' })],
    ['a name put together', changed('Rule', { Name: { 'Fn::Join': ['-', ['ecom', { Ref: 'AWS::Region' }]] } })],
  ],
  'names-known': [['a type that nobody has looked at', named('AWS::Glue::Database', 'ecom-wallet-check')]],
  'stack-fits': [
    [
      '450 resources',
      compiled(Object.fromEntries(Array.from({ length: 450 }, (_, index) => [`Alarm${index}`, { Type: 'AWS::CloudWatch::Alarm' }]))),
    ],
  ],
  'ids-alphanumeric': [['a name with a dash', compiled({ 'pay-alarm': { Type: 'AWS::CloudWatch::Alarm' } })]],
  'runtimes-supported': [
    ['one that ended', changed('Pay', { Runtime: 'nodejs20.x' })],
    ['one that ends within six months', compiled({}, { today: new Date('2027-11-01') })],
    ['one that nobody has looked up', changed('Pay', { Runtime: 'nodejs26.x' })],
  ],
};
