import { expect, it } from 'vitest';
import { placeholderFor } from './placeholder';

it.each([
  ['eventBusArn', 'arn:aws:events:us-east-1:000000000000:event-bus/ecom-placeholder-check'],
  ['activityStreamArn', 'arn:aws:kinesis:us-east-1:000000000000:stream/ecom-placeholder-check'],
  ['authorizerArn', 'arn:aws:lambda:us-east-1:000000000000:function:ecom-placeholder-check'],
  ['notificationQueueUrl', 'https://placeholder.example'],
  ['userPoolId', 'placeholder'],
])('gives %s the form its name promises', (param, value) => {
  expect(placeholderFor(param)).toBe(value);
});
