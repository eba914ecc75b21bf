import { createHash, randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { buffer } from 'node:stream/consumers';
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import jsqr from 'jsqr';
import { extractImages, extractText, getDocumentProxy } from 'unpdf';
import { expect, inject } from 'vitest';
import type { Account } from '../platform-client/accounts';
import type { Platform } from '../platform-client/platform';
import { anOrder, patient, visa } from './orders';

type Health = { readonly urls: { readonly queues: string } };
type Deployed = { readonly outputs: { readonly checkout: { readonly receiptsUrl: string } } };
const readJson = async <T>(path: string): Promise<T> => (await (await fetch(`${inject('statusUrl')}${path}`)).json()) as T;

export const receiptsAddress = async (): Promise<string> => (await readJson<Deployed>('/deployment.json')).outputs.checkout.receiptsUrl;

type Asking = { readonly method?: string; readonly headers?: Readonly<Record<string, string>> };

/** By Node itself, which neither follows, decodes nor adds anything. */
export const ask = (url: string, { accessToken }: Partial<Account>, { method = 'GET', headers = {} }: Asking = {}) =>
  new Promise<{ readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: Buffer }>((resolve, reject) => {
    const authorization = accessToken === undefined ? {} : { authorization: `Bearer ${accessToken}` };
    request(url, { method, headers: { ...authorization, ...headers } }, (response) => {
      const { statusCode: status = 0, headers: sent } = response;
      buffer(response).then((body) => resolve({ status, headers: sent as Readonly<Record<string, string>>, body }), reject);
    })
      .on('error', reject)
      .end();
  });

export const codeIn = ({ body }: { readonly body: Buffer }): unknown => (JSON.parse(body.toString('utf8')) as { code?: string }).code;
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** An order that is paid and complete, once its receipt is there. */
export const aReceipt = async (platform: Platform, buyer: Account, { price = 20_000, points = 0 } = {}) => {
  const order = await anOrder(platform, price, buyer);
  await order.pay(visa, points);
  await expect.poll(order.statusOf, patient).toBe('completed');
  const { receiptUrl = '' } = await order.read();
  const receipt = () => ask(receiptUrl, buyer);
  await expect.poll(async () => (await receipt()).status, patient).toBe(200);

  return { ...order, receiptUrl, receipt };
};

/** The package is CommonJS: its default export arrives wrapped. */
const reader = (jsqr as unknown as { readonly default?: typeof jsqr }).default ?? jsqr;

/** What a person reads on a document, and what their phone reads in its code. */
export const readPdf = async (pdf: Uint8Array) => {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const { text } = await extractText(document, { mergePages: true });
  const [image] = await extractImages(document, 1);
  if (!image) throw new Error('There is no code on it.');
  const { width, height, channels, data } = image;
  const pixels = Uint8ClampedArray.from({ length: width * height * 4 }, (_, index) =>
    index % 4 === 3 ? 255 : (data[Math.floor(index / 4) * channels + (index % 4)] ?? 0),
  );

  return { text, code: reader(pixels, width, height)?.data };
};

/** The bucket as its operator reaches it. */
const store = async (): Promise<S3Client> => {
  const { urls } = await readJson<Health>('/health');
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  return new S3Client({ endpoint: urls.queues, region: 'us-east-1', credentials, forcePathStyle: true });
};

const placeOf = (orderId: string) => ({ Bucket: 'ecom-local-receipts-000000000000-us-east-1', Key: `receipts/${orderId}.pdf` });

/** Removes the receipt of an order, as if it had never been made. */
export const lose = async (orderId: string): Promise<void> => {
  await (await store()).send(new DeleteObjectCommand(placeOf(orderId)));
};

/** Bytes of one part of an upload. */
const PART = 5 * 1024 * 1024;

/** Puts something large where the receipt of an order lies, as an operator of the bucket could. @returns its bytes */
export const enlarge = async (orderId: string, megabytes: number): Promise<Buffer> => {
  const client = await store();
  const bytes = randomBytes(megabytes * 1024 * 1024);
  const place = placeOf(orderId);
  const { UploadId } = await client.send(new CreateMultipartUploadCommand({ ...place, ContentType: 'application/pdf' }));
  const Parts: { readonly PartNumber: number; readonly ETag: string | undefined }[] = [];
  for (let at = 0; at < bytes.length; at += PART) {
    const PartNumber = Parts.length + 1;
    const { ETag } = await client.send(new UploadPartCommand({ ...place, UploadId, PartNumber, Body: bytes.subarray(at, at + PART) }));
    Parts.push({ PartNumber, ETag });
  }
  await client.send(new CompleteMultipartUploadCommand({ ...place, UploadId, MultipartUpload: { Parts } }));

  return bytes;
};
