import { isFunctionKey, signerOf } from '../../iam/access-keys';
import { listingCall, objectArn, placeOf } from '../../iam/calls/s3';
import type { Denial } from '../../iam/denial';
import type { IamGate } from '../../iam/gate';
import type { Request } from './fastify-types';
import type { S3Store } from './fauxqs-internals';
import { accessDenied, type Refusal } from './s3-refusal';
import type { UploadForm } from './upload-form';

const refusalOf = (denial: Denial | undefined): Refusal | undefined => denial && accessDenied(denial.message);

const isThere = (s3: S3Store, bucket: string, key: string): boolean => {
  try {
    s3.headObject(bucket, key);
    return true;
  } catch {
    return false;
  }
};

/** What the roles of functions say about objects beyond the operation itself. */
export const objectPermissions = (gate: IamGate, s3: S3Store) => ({
  /** A missing object is 403, not 404, to a function that may not list. */
  hiding: async (request: Request): Promise<Refusal | undefined> => {
    const { method, originalUrl: url, headers } = request;
    const signer = signerOf({ headers, url }) ?? '';
    if (!isFunctionKey(signer) || !['GET', 'HEAD'].includes(method)) return undefined;
    const place = placeOf({ path: decodeURIComponent(new URL(url, 'http://local').pathname), headers: {} });
    if (place.key === '' || isThere(s3, place.bucket, place.key)) return undefined;
    // With a presigned address it is a browser that looks, not the function: a picture that is gone says nothing of its role.
    const ask = headers.authorization === undefined ? gate.askKey : gate.checkKey;
    return refusalOf(await ask(signer, [listingCall(place)]));
  },
  /** A form may upload what its signer may put. */
  uploading: async ({ fields }: UploadForm, bucket: string): Promise<Refusal | undefined> => {
    const signer = (fields['x-amz-credential'] ?? '').split('/')[0] ?? '';
    const resource = objectArn({ bucket, key: fields['key'] ?? '' });
    return refusalOf(await gate.checkKey(signer, [{ action: 's3:PutObject', resource }]));
  },
});
