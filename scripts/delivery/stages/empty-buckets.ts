import { DeleteObjectsCommand, ListBucketsCommand, ListObjectVersionsCommand, S3Client } from '@aws-sdk/client-s3';
import { carriesStage } from './leaks';
import { previewStage } from './stage';

const deletePage = async (client: S3Client, bucket: string): Promise<number> => {
  const { Versions = [], DeleteMarkers = [] } = await client.send(new ListObjectVersionsCommand({ Bucket: bucket }));
  const objects = [...Versions, ...DeleteMarkers].map(({ Key, VersionId }) => ({ Key, VersionId }));
  if (objects.length === 0) return 0;
  const { Errors = [] } = await client.send(new DeleteObjectsCommand({ Bucket: bucket, Delete: { Objects: objects, Quiet: true } }));
  if (Errors[0]) throw new Error(`${bucket} keeps ${Errors.length} objects: ${Errors[0].Key}: ${Errors[0].Message}`);

  return objects.length;
};

/** Old versions and the marks of deleted objects too: a bucket that holds any of them cannot be deleted. */
const deleteAll = async (client: S3Client, bucket: string): Promise<number> => {
  const deleted = await deletePage(client, bucket);

  return deleted === 0 ? 0 : deleted + (await deleteAll(client, bucket));
};

/** Empties the buckets of a preview, which CloudFormation could not delete otherwise. @returns objects by bucket. */
export const emptyBuckets = async (stage: string, client = new S3Client()): Promise<Readonly<Record<string, number>>> => {
  const preview = previewStage(stage);
  const { Buckets = [] } = await client.send(new ListBucketsCommand());
  const own = Buckets.flatMap(({ Name }) => (Name?.startsWith('ecom-') && carriesStage(Name, preview) ? [Name] : []));

  return Object.fromEntries(await Promise.all(own.map(async (name) => [name, await deleteAll(client, name)] as const)));
};
