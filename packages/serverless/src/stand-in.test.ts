import { expect, it } from 'vitest';
import { standInFor, standInMark } from './stand-in';

it.each([
  ['eventBusArn', 'arn:aws:events:us-east-1:000000000000:event-bus/EcomStandIn'],
  ['activityStreamArn', 'arn:aws:kinesis:us-east-1:000000000000:stream/EcomStandIn'],
  ['authorizerArn', 'arn:aws:lambda:us-east-1:000000000000:function:EcomStandIn'],
  ['notificationQueueUrl', 'https://EcomStandIn.invalid'],
  ['userPoolId', 'us-east-1_EcomStandIn'],
  ['eventBusName', 'EcomStandIn'],
])('gives %s the form its name promises, and the mark', (param, value) => {
  expect(standInFor(param)).toBe(value);
  expect(standInFor(param)).toContain(standInMark);
});
