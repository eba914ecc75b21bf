import { createHmac } from 'node:crypto';

export type Environment = Readonly<Record<string, string | undefined>>;

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** In a local cloud one host holds all buckets; on AWS each bucket has a host of its own. */
export const bucketAddress = (bucket: string, { AWS_ENDPOINT_URL_S3, AWS_ENDPOINT_URL, AWS_REGION }: Environment) => {
  const endpoint = AWS_ENDPOINT_URL_S3 ?? AWS_ENDPOINT_URL;
  if (endpoint === undefined) return { origin: `https://${bucket}.s3.${AWS_REGION}.amazonaws.com`, prefix: '' };
  return { origin: new URL(endpoint).origin, prefix: `/${bucket}` };
};

/** What a signature of this moment consists of (AWS Signature Version 4), with the function's own credentials. */
export const signatureAt = (
  at: Date,
  { AWS_REGION: region = '', AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '', AWS_SESSION_TOKEN: token }: Environment,
) => {
  const time = at.toISOString().replace(/[:-]|\.\d{3}/g, '');
  const day = time.slice(0, 8);
  const scope = `${day}/${region}/s3/aws4_request`;
  const key = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${AWS_SECRET_ACCESS_KEY}`);

  return {
    time,
    scope,
    token,
    credential: `${AWS_ACCESS_KEY_ID}/${scope}`,
    sign: (text: string): string => hmac(key, text).toString('hex'),
  };
};
