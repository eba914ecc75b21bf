import { describe, expect, it } from 'vitest';
import { callNames as names, read } from '../../../tests/builders/wire-request';
import { s3Calls } from './s3';

describe('S3', () => {
  it.each([
    { method: 'GET', url: '/pictures/a/b%20c.png', expected: ['s3:GetObject arn:aws:s3:::pictures/a/b c.png'] },
    { method: 'HEAD', url: '/pictures/a', expected: ['s3:GetObject arn:aws:s3:::pictures/a'] },
    { method: 'PUT', url: '/pictures/a?x-id=PutObject', expected: ['s3:PutObject arn:aws:s3:::pictures/a'] },
    { method: 'DELETE', url: '/pictures/a', expected: ['s3:DeleteObject arn:aws:s3:::pictures/a'] },
    { method: 'DELETE', url: '/pictures/a?uploadId=1', expected: ['s3:AbortMultipartUpload arn:aws:s3:::pictures/a'] },
    { method: 'POST', url: '/pictures/a?uploads', expected: ['s3:PutObject arn:aws:s3:::pictures/a'] },
    { method: 'GET', url: '/pictures?list-type=2', expected: ['s3:ListBucket arn:aws:s3:::pictures'] },
    { method: 'HEAD', url: '/pictures', expected: ['s3:ListBucket arn:aws:s3:::pictures'] },
  ])('$method $url needs $expected', ({ expected, ...sent }) => {
    expect(names(read(s3Calls, sent))).toEqual(expected);
  });

  it('the bucket may stand in the host', () => {
    const sent = { method: 'GET', url: '/a/b', headers: { host: 'pictures.s3.us-east-1.amazonaws.com' } };
    expect(names(read(s3Calls, sent))).toEqual(['s3:GetObject arn:aws:s3:::pictures/a/b']);
  });

  it('copying reads one object and writes another', () => {
    const sent = { method: 'PUT', url: '/pictures/new', headers: { 'x-amz-copy-source': '/other/old' } };
    expect(names(read(s3Calls, sent))).toEqual(['s3:GetObject arn:aws:s3:::other/old', 's3:PutObject arn:aws:s3:::pictures/new']);
  });

  it('deleting many needs a permission for each', () => {
    const body = '<Delete><Object><Key>a</Key></Object><Object><Key>b</Key></Object></Delete>';
    const expected = ['s3:DeleteObject arn:aws:s3:::pictures/a', 's3:DeleteObject arn:aws:s3:::pictures/b'];
    expect(names(read(s3Calls, { url: '/pictures?delete', body }))).toEqual(expected);
  });
});
