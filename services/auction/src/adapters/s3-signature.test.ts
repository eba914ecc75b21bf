import { describe, expect, it } from 'vitest';
import { presignedPictures } from './presigned-pictures';
import { presignedUploads } from './presigned-uploads';

/** The credentials of AWS' own examples; the signature below was worked out by another implementation. */
const environment = {
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};
const at = new Date('2013-05-24T00:00:00Z');
const local = { ...environment, AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:12100', AWS_SESSION_TOKEN: 'token' };

describe('presigned pictures', () => {
  it('are signed as AWS signs', () => {
    const url = new URL(presignedPictures({ bucket: 'examplebucket', clock: () => at, environment })('test.txt', 86_400));
    expect([url.host, url.pathname, url.searchParams.get('X-Amz-Expires')]).toEqual([
      'examplebucket.s3.us-east-1.amazonaws.com',
      '/test.txt',
      '86400',
    ]);
    expect(url.searchParams.get('X-Amz-Signature')).toBe('762f4fcbacec730d460b0e337f554e569e4fe98643baefad7af1276fe3084e7f');
  });

  it('go to the endpoint of the environment, with the session of the function', () => {
    const url = new URL(presignedPictures({ bucket: 'pictures', clock: () => at, environment: local })('pictures/a b'));
    expect([url.origin, url.pathname, url.searchParams.get('X-Amz-Security-Token')]).toEqual([
      'http://127.0.0.1:12100',
      '/pictures/pictures/a%20b',
      'token',
    ]);
  });
});

describe('presigned uploads', () => {
  const form = (checksum?: string) =>
    presignedUploads({ bucket: 'pictures', environment: local })({
      key: 'pictures/a/b',
      contentType: 'image/png',
      largest: 100,
      checksum,
      now: at,
      expiresAt: new Date('2013-05-24T00:05:00Z'),
    });

  it('B-AUC-10: sign key, type, size and end', () => {
    const { url, fields } = form();
    const policy = JSON.parse(Buffer.from(fields.Policy ?? '', 'base64').toString());

    expect(url).toBe('http://127.0.0.1:12100/pictures/');
    expect(policy.expiration).toBe('2013-05-24T00:05:00.000Z');
    expect(policy.conditions).toEqual(
      expect.arrayContaining([
        { bucket: 'pictures' },
        ['content-length-range', 1, 100],
        ['eq', '$key', 'pictures/a/b'],
        ['eq', '$Content-Type', 'image/png'],
      ]),
    );
    expect(Object.keys(fields)).not.toContain('x-amz-checksum-sha256');
  });

  it('sign the checksum that the uploader promised', () => {
    expect(form('sum=').fields).toMatchObject({ 'x-amz-checksum-sha256': 'sum=', 'x-amz-checksum-algorithm': 'SHA256' });
  });
});
