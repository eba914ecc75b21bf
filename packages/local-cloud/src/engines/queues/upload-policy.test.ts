import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { sign } from './signature';
import { uploadRefusal } from './upload-policy';

const now = Date.parse('2025-01-01T12:00:00Z');
const scope = '20250101/us-east-1/s3/aws4_request';
const credential = { 'x-amz-credential': `local/${scope}` };

const conditions = [
  { bucket: 'pictures' },
  { key: 'in/pic_1' },
  ['starts-with', '$Content-Type', 'image/'],
  ['content-length-range', 1, 10],
  credential,
  ['starts-with', '$x-amz-checksum-sha256', ''],
];

const upload = (
  fields: Readonly<Record<string, string>> = {},
  { file = 'picture', expiration = '2025-01-01T12:05:00Z', by = 'local' } = {},
) => {
  const policy = Buffer.from(JSON.stringify({ expiration, conditions })).toString('base64');
  const signed = { policy, 'x-amz-credential': `${by}/${scope}`, 'x-amz-signature': sign(policy, scope) };
  return { fields: { key: 'in/pic_1', 'content-type': 'image/png', ...signed, ...fields }, file: Buffer.from(file) };
};

const digest = (text: string) => createHash('sha256').update(text).digest('base64');

describe('uploadRefusal', () => {
  it('accepts what the policy describes', () => {
    expect(uploadRefusal(upload({ 'x-amz-checksum-sha256': digest('picture') }), 'pictures', now)).toBeUndefined();
  });

  it.each([
    { name: 'another key', form: upload({ key: 'in/pic_2' }), code: 'AccessDenied' },
    { name: 'another type', form: upload({ 'content-type': 'text/html' }), code: 'AccessDenied' },
    { name: 'a field the policy does not mention', form: upload({ acl: 'public-read' }), code: 'AccessDenied' },
    { name: 'a file that is too large', form: upload({}, { file: '12345678901' }), code: 'EntityTooLarge' },
    { name: 'an empty file', form: upload({}, { file: '' }), code: 'EntityTooSmall' },
    { name: 'an expired policy', form: upload({}, { expiration: '2025-01-01T12:00:00Z' }), code: 'AccessDenied' },
    { name: 'a forged signature', form: upload({ 'x-amz-signature': '0'.repeat(64) }), code: 'SignatureDoesNotMatch' },
    { name: 'foreign credentials', form: upload({}, { by: 'stranger' }), code: 'SignatureDoesNotMatch' },
    {
      name: 'a changed policy',
      form: upload({ policy: Buffer.from('{"conditions":[]}').toString('base64') }),
      code: 'SignatureDoesNotMatch',
    },
    { name: 'a policy that is not JSON', form: upload({ policy: 'x' }), code: 'InvalidPolicyDocument' },
    { name: 'a wrong checksum', form: upload({ 'x-amz-checksum-sha256': digest('other') }), code: 'BadDigest' },
    { name: 'no policy', form: { fields: { key: 'in/pic_1' }, file: Buffer.from('x') }, code: 'AccessDenied' },
  ])('refuses $name', ({ form, code }) => {
    expect(uploadRefusal(form, 'pictures', now)).toMatchObject({ code });
  });

  it('refuses another bucket', () => {
    expect(uploadRefusal(upload(), 'receipts', now)).toMatchObject({ code: 'AccessDenied' });
  });
});
