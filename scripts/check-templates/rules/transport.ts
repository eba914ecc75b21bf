import { type Compiled, type Found, listOf, ofType, type Rule, type Statement, target } from '../template';

/** Which resources a policy is about. */
const governed = ({ properties }: Found): readonly (string | undefined)[] =>
  [properties.Queues, properties.Topics, properties.Bucket].flatMap((named) => listOf<unknown>(named).map(target));

const refusesPlainText = ({ Effect, Principal, Condition }: Statement): boolean =>
  Effect === 'Deny' && [Principal].flat().includes('*') && String(Condition?.['Bool']?.['aws:SecureTransport']) === 'false';

const guarded = (compiled: Compiled): ReadonlySet<string | undefined> =>
  new Set(
    ofType(compiled, 'AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy', 'AWS::S3::BucketPolicy')
      .filter(({ properties }) => listOf<Statement>(properties.PolicyDocument?.Statement).some(refusesPlainText))
      .flatMap(governed),
  );

export const tlsOnly: Rule = {
  name: 'tls-only',
  why: 'AWS also listens without TLS: what is said there, tokens and mails too, is said to everybody on the way.',
  check: (compiled) => {
    const safe = guarded(compiled);

    return ofType(compiled, 'AWS::SQS::Queue', 'AWS::SNS::Topic', 'AWS::S3::Bucket')
      .filter(({ id }) => !safe.has(id))
      .map(({ id }) => `${id} takes requests without TLS: give it a policy that denies everybody when aws:SecureTransport is "false".`);
  },
};

const blocks = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'] as const;

export const bucketsPrivate: Rule = {
  name: 'buckets-private',
  why: 'A bucket is opened by one careless policy or ACL; the block keeps it shut whatever they say.',
  check: (compiled) =>
    ofType(compiled, 'AWS::S3::Bucket').flatMap(({ id, properties }) => {
      const open = blocks.filter((block) => properties.PublicAccessBlockConfiguration?.[block] !== true);

      return open.length === 0 ? [] : [`${id} could be made public: set ${open.join(', ')} in PublicAccessBlockConfiguration.`];
    }),
};
