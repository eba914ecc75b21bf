import { describe, expect, it } from 'vitest';
import { type Finding, sentenceOf } from './finding';
import { findingsIn } from './findings';
import { table } from './report';
import type { Resource } from './template';
import { compiled } from './tests/good-service';

/** What aws-cdk-lib takes, and what it refuses: without an API, a route has no types. */
const careless: Readonly<Record<string, Resource>> = {
  Topic: { Type: 'AWS::SNS::Topic', Properties: { TopicName: 'ecom-wallet-check', Colour: 'red' } as object },
  Bucket: { Type: 'AWS::S3::Bucket' },
  Stream: { Type: 'AWS::Kinesis::Stream', Properties: { StreamEncryption: { EncryptionType: 'ROT13', KeyId: 'alias/aws/kinesis' } } },
  Queue: { Type: 'AWS::SQS::Queue', Properties: { VisibilityTimeout: 'a minute' } as object },
};
const refused: Readonly<Record<string, Resource>> = {
  Route: { Type: 'AWS::ApiGatewayV2::Route', Properties: { RouteKey: 'POST /payments', AuthorizationType: 'CUSTOM' } },
};

const wallet = compiled({}, { template: { Resources: careless } });
const note = compiled({}, { service: 'note', template: { Resources: refused } });
const found = await findingsIn([wallet, note]);
const of = (pack: Finding['pack']) => found.filter((finding) => finding.pack === pack).map(({ rule, subject }) => `${rule} ${subject}`);
const validated = (subject: string) =>
  found.filter((finding) => finding.pack === 'CloudFormation' && finding.subject === subject).map(({ says }) => says);

describe('what is found in a template', () => {
  it('comes from the rules of the house', () => {
    expect(of('house')).toEqual(expect.arrayContaining(['encrypted-at-rest Bucket', 'tls-only Topic', 'dead-letter-per-queue Queue']));
  });

  it('comes from the packs of cdk-nag', () => {
    expect(of('AwsSolutions')).toEqual(expect.arrayContaining(['AwsSolutions-S10 Bucket', 'AwsSolutions-SNS3 Topic']));
    expect(of('Serverless')).toContain('Serverless-SQSRedrivePolicy Queue');
  });

  it.each([
    ['a property that does not exist', 'Topic', /Colour/],
    ['a value that is none of those allowed', 'Stream', /ROT13.*KMS/],
    ['a property that is missing', 'Route', /ApiId.*required/],
    ['a value of the wrong type', 'Queue', /VisibilityTimeout.*integer/],
  ])('comes from CloudFormation Validate: %s', (_, subject, problem) => {
    expect(validated(subject)).toContainEqual(expect.stringMatching(problem));
  });

  it('comes from CfnInclude, when a template does not fit its types', () => {
    expect(of('CloudFormation')).toContain('CfnInclude Route');
    expect(validated('Route')).toContainEqual(expect.stringMatching(/missing required property: apiId.*cdk-nag cannot look/s));
  });

  it('is told with its service, its resource, its rule, and where a reason would go', () => {
    const [topic] = found.filter(({ rule, subject }) => rule === 'AwsSolutions-SNS3' && subject === 'Topic').map(sentenceOf);

    expect(topic).toMatch(
      /^wallet: Topic: The SNS Topic .*\(AwsSolutions-SNS3; mend it, or give the reason why not in .*acknowledged\.ts\)$/,
    );
  });

  it('is counted by service and pack', () => {
    const [first, second] = found;

    expect(table([{ compiled: wallet, findings: [first, second] as Finding[] }])).toBe(
      [
        'service  resources  house  AwsSolutions  Serverless  CloudFormation',
        'wallet   4          2      0             0           0',
      ].join('\n'),
    );
  });
});
