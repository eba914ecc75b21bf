import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { isFunctionKey } from '../../iam/access-keys';
import { localCredentials } from '../engine';

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Signature of a text under the local credentials; the scope is `20250102/us-east-1/s3/aws4_request`. */
export const sign = (text: string, scope: string): string => {
  const key = scope.split('/').reduce<string | Buffer>(hmac, `AWS4${localCredentials.secretAccessKey}`);
  return hmac(key, text).toString('hex');
};

/** Keys of functions have the secret of all: whether there is such a function is asked where its role is. */
export const isKnownKey = (accessKey = ''): boolean => accessKey === localCredentials.accessKeyId || isFunctionKey(accessKey);

export const sameSignature = (left: string, right: string): boolean => {
  const [one, other] = [Buffer.from(left), Buffer.from(right)];
  return one.length === other.length && timingSafeEqual(one, other);
};

/** Time of an `X-Amz-Date` such as `20250102T030405Z`, in epoch milliseconds. */
export const amzTime = (date: string): number =>
  Date.parse(date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
