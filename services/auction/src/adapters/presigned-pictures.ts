import type { Clock } from '@ecom/kernel';
import { presignedUrl } from './presigned-url';
import type { Environment } from './s3-signature';

type Options = { readonly bucket: string; readonly clock: Clock; readonly environment?: Environment };

/** Seconds. */
const VALIDITY = 900;

/** URLs whose bearer may read one object, for a quarter of an hour unless told otherwise. */
export const presignedPictures =
  ({ bucket, clock, environment = process.env }: Options): ((key: string, seconds?: number) => string) =>
  (key, seconds = VALIDITY) =>
    presignedUrl({ method: 'GET', bucket, key, at: clock(), seconds, environment });
