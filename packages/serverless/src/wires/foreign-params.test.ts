import { expect, it } from 'vitest';
import { foreignParams } from './foreign-params';

const here = { region: 'eu-west-1', account: '111111111111' };

it('names what lies elsewhere', () => {
  const params = [
    'eventBusArn=arn:aws:events:us-east-1:111111111111:event-bus/ecom-platform-dev',
    'alarmTopicArn=arn:aws:sns:eu-west-1:222222222222:ecom-platform-dev-alarms',
    'authorizerArn=arn:aws:lambda:eu-west-1:111111111111:function:ecom-identity-dev-authorizer',
  ];

  expect(foreignParams(params, here)).toEqual(['eventBusArn', 'alarmTopicArn']);
});

it('lets pass what says no place', () => {
  expect(foreignParams(['eventBusName=ecom-platform-dev', 'bucketArn=arn:aws:s3:::pictures', 'query=a=b'], here)).toEqual([]);
});
