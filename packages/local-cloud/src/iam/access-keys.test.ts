import { describe, expect, it } from 'vitest';
import { accessKeyOf, isFunctionKey, signerOf, signerScope } from './access-keys';

const credential = `${accessKeyOf('bid')}/20250101/us-east-1/sqs/aws4_request`;

describe('access keys', () => {
  it('are the same for a function each time, and another for each function', () => {
    expect(accessKeyOf('bid')).toBe(accessKeyOf('bid'));
    expect(accessKeyOf('bid')).not.toBe(accessKeyOf('bids'));
    expect([accessKeyOf('bid'), 'local', ''].map(isFunctionKey)).toEqual([true, false, false]);
  });

  it.each([
    {
      name: 'a header',
      request: { headers: { authorization: `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=1` } },
    },
    {
      name: 'a presigned address',
      request: { headers: {}, url: `/b/k?X-Amz-Credential=${encodeURIComponent(credential)}&X-Amz-Signature=1` },
    },
  ])('are read from $name, with what was signed for', ({ request }) => {
    expect(signerOf(request)).toBe(accessKeyOf('bid'));
    expect(signerScope(request)).toEqual(['20250101', 'us-east-1', 'sqs', 'aws4_request']);
  });

  it('are absent from what is not signed', () => {
    expect(signerOf({ headers: { authorization: 'Bearer token' }, url: '/b/k?x=1' })).toBeUndefined();
  });
});
