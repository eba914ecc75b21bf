import { S3Client } from '@aws-sdk/client-s3';
import { describe, expect, it } from 'vitest';
import { emptyBuckets } from './empty-buckets';

type Kept = Map<string, string[]>;
type Call = { readonly input: { readonly Bucket?: string; readonly Delete?: { readonly Objects: readonly { readonly Key: string }[] } } };

/** Keeps object names by bucket and lists two at a time; an object called `locked` cannot be deleted. */
const storage = (kept: Kept): S3Client => {
  const client = new S3Client({ region: 'us-east-1' });
  const answer = (command: string, { Bucket = '', Delete }: Call['input']): object => {
    if (command === 'ListBucketsCommand') return { Buckets: [...kept.keys()].map((Name) => ({ Name })) };
    const objects = kept.get(Bucket) ?? [];
    if (command === 'ListObjectVersionsCommand') return { Versions: objects.slice(0, 2).map((Key) => ({ Key, VersionId: '1' })) };
    const deleted = Delete?.Objects.map(({ Key }) => Key) ?? [];
    kept.set(
      Bucket,
      objects.filter((name) => name === 'locked' || !deleted.includes(name)),
    );

    return { Errors: deleted.filter((name) => name === 'locked').map((Key) => ({ Key, Message: 'AccessDenied' })) };
  };
  client.middlewareStack.add(
    (_next, { commandName = '' }) =>
      async ({ input }) => ({ response: {}, output: { $metadata: {}, ...answer(commandName, input as Call['input']) } }),
    { step: 'initialize', priority: 'high' },
  );

  return client;
};

describe('emptyBuckets', () => {
  it('empties the buckets of the preview, and no other', async () => {
    const kept: Kept = new Map([
      ['ecom-auction-pr-1-pictures', ['a', 'b', 'c']],
      ['ecom-auction-pr-12-pictures', ['a']],
      ['ecom-auction-production-pictures', ['a']],
      ['another-pr-1', ['a']],
    ]);

    expect(await emptyBuckets('pr-1', storage(kept))).toEqual({ 'ecom-auction-pr-1-pictures': 3 });
    expect([...kept.values()].map(({ length }) => length)).toEqual([0, 1, 1, 1]);
  });

  it('says which object it cannot delete', async () => {
    const kept: Kept = new Map([['ecom-auction-pr-1-pictures', ['locked']]]);

    await expect(emptyBuckets('pr-1', storage(kept))).rejects.toThrow('ecom-auction-pr-1-pictures keeps 1 objects: locked: AccessDenied');
  });

  it('never touches a stage that is no preview', async () => {
    await expect(emptyBuckets('production', storage(new Map()))).rejects.toThrow('is no preview');
  });
});
