import { type Call, type ReadCalls, UnknownOperationError, type WireRequest } from '../call';

type Place = { readonly bucket: string; readonly key: string };

const bucketArn = (bucket: string): string => `arn:aws:s3:::${bucket}`;
export const objectArn = ({ bucket, key }: Place): string => `${bucketArn(bucket)}/${key}`;

/** `bucket.s3.…` or `bucket.localhost`: the bucket stands in the host. */
const bucketInHost = (host: string): string | undefined => /^([a-z0-9.-]+?)\.(?:s3[.-]|localhost)/.exec(host)?.[1];

/** Where a request points, in either style of address. */
export const placeOf = ({ path, headers }: Pick<WireRequest, 'path' | 'headers'>): Place => {
  const bucket = bucketInHost(headers.host ?? '');
  const [first = '', ...rest] = path.slice(1).split('/');
  return bucket === undefined ? { bucket: first, key: rest.join('/') } : { bucket, key: path.slice(1) };
};

/** Parameters of the address that make an operation another one. */
const subresources = [
  ...['acl', 'tagging', 'torrent', 'retention', 'legal-hold', 'attributes', 'restore', 'select'],
  ...['policy', 'cors', 'lifecycle', 'notification', 'versioning', 'versions', 'location', 'website', 'encryption'],
];

const reading = (place: Place): readonly Call[] => [{ action: 's3:GetObject', resource: objectArn(place) }];
const writing = (place: Place): readonly Call[] => [{ action: 's3:PutObject', resource: objectArn(place) }];

/** CopyObject reads one object to write another. */
const copying = (place: Place, { headers }: WireRequest): readonly Call[] => {
  const source = decodeURIComponent(String(headers['x-amz-copy-source'] ?? '')).replace(/^\//, '');
  const [bucket = '', ...key] = source.split('/');
  return [...(source === '' ? [] : reading({ bucket, key: key.join('/') })), ...writing(place)];
};

const deletingMany = ({ bucket }: Place, { body }: WireRequest): readonly Call[] =>
  [...body.toString('utf8').matchAll(/<Key>([^<]*)<\/Key>/g)].map(([, key = '']) => ({
    action: 's3:DeleteObject',
    resource: objectArn({ bucket, key }),
  }));

type Operation = (place: Place, request: WireRequest) => readonly Call[];
const onObject: Readonly<Record<string, Operation>> = {
  GET: reading,
  HEAD: reading,
  PUT: copying,
  // Parts of a multipart upload are begun and completed with POST.
  POST: writing,
  DELETE: (place, { query }) => [
    { action: query.has('uploadId') ? 's3:AbortMultipartUpload' : 's3:DeleteObject', resource: objectArn(place) },
  ],
};
const listing: Operation = ({ bucket }) => [{ action: 's3:ListBucket', resource: bucketArn(bucket) }];
const onBucket: Readonly<Record<string, Operation>> = { GET: listing, HEAD: listing };

const operationFor = (place: Place, { method, query }: WireRequest): Operation | undefined => {
  if (subresources.some((name) => query.has(name))) return undefined;
  if (method === 'POST' && query.has('delete')) return deletingMany;
  return (place.key === '' ? onBucket : onObject)[method];
};

export const s3Calls: ReadCalls = (request) => {
  const place = placeOf(request);
  const operation = operationFor(place, request);
  if (!operation) throw new UnknownOperationError(`s3 ${request.method} ${request.path}?${request.query}`, 's3.ts');
  return operation(place, request);
};

/** Who may not list is not told whether an object is there: without it a missing object is one that may not be read. */
export const listingCall = (place: Place): Call => ({ action: 's3:ListBucket', resource: bucketArn(place.bucket) });
