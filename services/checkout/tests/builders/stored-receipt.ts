import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:net';
import {
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import { startQueues } from '@ecom/local-cloud/queues';

const Bucket = 'receipts';
/** Bytes of one part of an upload. */
const PART = 5 * 1024 * 1024;

const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { readonly port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
};

/** The local S3, with a bucket. */
export const startReceiptStore = async () => {
  const engine = await startQueues({ port: await freePort() });
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new S3Client({ endpoint: engine.url, region: 'us-east-1', credentials, forcePathStyle: true });
  await client.send(new CreateBucketCommand({ Bucket }));

  return {
    client,
    bucket: Bucket,
    url: engine.url,
    /** @returns the bytes of an object of so many megabytes */
    put: async (Key: string, megabytes: number): Promise<Buffer> => {
      const bytes = randomBytes(megabytes * 1024 * 1024);
      const { UploadId } = await client.send(new CreateMultipartUploadCommand({ Bucket, Key, ContentType: 'application/pdf' }));
      const Parts: { readonly PartNumber: number; readonly ETag: string | undefined }[] = [];
      for (let at = 0; at < bytes.length; at += PART) {
        const PartNumber = Parts.length + 1;
        const sent = { Bucket, Key, UploadId, PartNumber, Body: bytes.subarray(at, at + PART) };
        Parts.push({ PartNumber, ETag: (await client.send(new UploadPartCommand(sent))).ETag });
      }
      await client.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }));
      return bytes;
    },
    stop: async () => {
      client.destroy();
      await engine.stop();
    },
  };
};

export type ReceiptStore = Awaited<ReturnType<typeof startReceiptStore>>;
