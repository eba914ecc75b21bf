import { GetObjectCommand, HeadObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { createPresignedPost } from '@aws-sdk/s3-presigned-post';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type GuardedEstate, guardedEstate } from '../../tests/builders/guarded-estate';
import { accessKeyOf } from './access-keys';

let estate: GuardedEstate;
beforeAll(async () => {
  estate = await guardedEstate();
  await as('bid').send(new PutObjectCommand({ ...there, Body: 'picture' }));
});
afterAll(() => estate.stop());

const there = { Bucket: 'pictures', Key: 'one.png' };
const missing = { Bucket: 'pictures', Key: 'none.png' };
const as = (name: string): S3Client =>
  new S3Client({
    endpoint: estate.urls.queues,
    region: 'us-east-1',
    forcePathStyle: true,
    maxAttempts: 1,
    credentials: { accessKeyId: accessKeyOf(name), secretAccessKey: 'local' },
  });
const statusOf = async (url: string): Promise<number> => (await fetch(url)).status;

describe('objects and the roles of functions', () => {
  it('who may put may not get', async () => {
    await expect(as('bid').send(new GetObjectCommand(there))).rejects.toMatchObject({
      name: 'AccessDenied',
      message: expect.stringContaining('assumed-role/BidRole/bid is not authorized to perform: s3:GetObject'),
    });
    expect(await (await as('look').send(new GetObjectCommand(there))).Body?.transformToString()).toBe('picture');
  });

  it('a missing object is 404 to who may list, and 403 to who may not', async () => {
    await expect(as('look').send(new GetObjectCommand(missing))).rejects.toMatchObject({ name: 'NoSuchKey' });
    await expect(as('peek').send(new GetObjectCommand(missing))).rejects.toMatchObject({ name: 'AccessDenied' });
    await expect(as('peek').send(new HeadObjectCommand(missing))).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } });
    expect(await (await as('peek').send(new GetObjectCommand(there))).Body?.transformToString()).toBe('picture');
  });

  it('a presigned address shows what its signer may read', async () => {
    const address = (signer: string) => getSignedUrl(as(signer), new GetObjectCommand(there), { expiresIn: 60 });

    expect(await statusOf(await address('look'))).toBe(200);
    expect(await statusOf(await address('bid'))).toBe(403);
    expect(await statusOf(await address('stranger'))).toBe(403);
  });

  it('a presigned address of an object that is gone is 403 when its signer may not list, and says nothing of the signer’s role', async () => {
    const address = (signer: string) => getSignedUrl(as(signer), new GetObjectCommand(missing), { expiresIn: 60 });
    const before = estate.denied().length;

    expect(await statusOf(await address('peek'))).toBe(403);
    expect(await statusOf(await address('look'))).toBe(404);
    expect(estate.denied()).toHaveLength(before);
  });

  it('a browser may ask whether it may use a presigned address, whoever signed it', async () => {
    const url = await getSignedUrl(as('bid'), new GetObjectCommand(there), { expiresIn: 60 });
    const { status } = await fetch(url, { method: 'OPTIONS', headers: { origin: 'http://a', 'access-control-request-method': 'GET' } });
    // The bucket has no CORS rules: the refusal is theirs, and no permission was asked.
    expect(status).toBe(403);
    expect(estate.denied().filter((title) => title.startsWith('bid: refused s3:OPTIONS'))).toEqual([]);
  });

  it('a presigned form uploads what its signer may put', async () => {
    const upload = async (signer: string): Promise<number> => {
      const { url, fields } = await createPresignedPost(as(signer), { ...there, Key: `by-${signer}.png`, Expires: 60 });
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.append(name, value);
      form.append('file', new Blob(['picture']));
      return (await fetch(url, { method: 'POST', body: form })).status;
    };

    expect(await upload('bid')).toBeLessThan(300);
    expect(await upload('look')).toBe(403);
  });
});
