import path from 'node:path';
import { type IamGate, openGate } from '../iam/gate';
import { serverGuard } from '../iam/guard';
import type { Engine } from './engine';
import { listening } from './port-in-use';
import { type CorsRule, grantCors } from './queues/cors';
import type { FastifyInstance, Request } from './queues/fastify-types';
import { loadFauxqs, type S3Store, type SqsStore } from './queues/fauxqs-internals';
import { objectPermissions } from './queues/object-permissions';
import { writeRefusal } from './queues/object-writes';
import { presignedRefusal } from './queues/presigned-url';
import { accessDenied, type Refusal, sendRefusal } from './queues/s3-refusal';
import { isSinkEndpoint, sinkFor, type TopicMessage } from './queues/topic-message';
import { readUploadForm } from './queues/upload-form';
import { uploadRefusal } from './queues/upload-policy';

export type ObjectChange = {
  readonly kind: 'created' | 'removed';
  readonly bucket: string;
  readonly key: string;
  readonly size: number;
  readonly etag: string;
  readonly at: number;
};

/** SQS, SNS and S3 behind one address. */
export type QueuesEngine = Engine & {
  readonly setCors: (bucket: string, rules: readonly CorsRule[]) => void;
  readonly allowPublicRead: (bucket: string) => void;
  /** Calls back after each object that is stored or removed. */
  readonly onObjectChange: (listener: (change: ObjectChange) => void) => void;
  /** Calls back with each message that a topic sends to a function or a mailbox. */
  readonly onTopicMessage: (listener: (message: TopicMessage) => void) => void;
};

export type QueuesOptions = {
  readonly port: number;
  /** Folder that keeps queues, topics and objects. */
  readonly dataDir?: string;
  readonly now?: () => number;
  readonly gate?: IamGate;
};

type Rules = { readonly cors: Map<string, readonly CorsRule[]>; readonly publicBuckets: Set<string> };

const bucketOf = ({ params }: Request): string => params['bucket'] ?? (params['*'] ?? '').split('/')[0] ?? '';

const anonymousRefusal = (request: Request, { publicBuckets }: Rules): Refusal | undefined => {
  const reading = request.method === 'GET' || request.method === 'HEAD';
  const form = String(request.headers['content-type'] ?? '').startsWith('multipart/form-data');
  const signed = request.headers.authorization !== undefined || request.originalUrl.includes('X-Amz-Signature=');
  return signed || form || (reading && publicBuckets.has(bucketOf(request))) ? undefined : accessDenied('Access Denied');
};

const malformedForm: Refusal = {
  status: 400,
  code: 'MalformedPOSTRequest',
  message: 'The body of your POST request is not well-formed multipart/form-data.',
};

type Guard = { readonly s3: S3Store; readonly rules: Rules; readonly now: () => number; readonly gate: IamGate };

const guardObjects = (app: FastifyInstance, { s3, rules, now, gate }: Guard): void => {
  const permissions = objectPermissions(gate, s3);
  const guarded = (request: Request): boolean => request.method !== 'OPTIONS' && s3.hasBucket(bucketOf(request));
  app.addHook('onRequest', async (request, reply) => {
    grantCors(request, reply, rules.cors.get(bucketOf(request)) ?? []);
    if (!guarded(request)) return;
    const refusal = presignedRefusal(request, now()) ?? anonymousRefusal(request, rules) ?? (await permissions.hiding(request));
    if (refusal) return sendRefusal(reply, refusal);
  });
  const formRefusal = async (request: Request): Promise<Refusal | undefined> => {
    const contentType = String(request.headers['content-type'] ?? '');
    if (request.method !== 'POST' || !contentType.startsWith('multipart/form-data')) return undefined;
    const form = await readUploadForm(request.body as Buffer, contentType);
    const bucket = bucketOf(request);
    return form ? (uploadRefusal(form, bucket, now()) ?? (await permissions.uploading(form, bucket))) : malformedForm;
  };
  app.addHook('preHandler', async (request, reply) => {
    if (!guarded(request)) return;
    const refusal = writeRefusal(request, s3) ?? (await formRefusal(request));
    if (refusal) return sendRefusal(reply, refusal);
  });
  app.options('/*', async (request, reply) => {
    const granted = grantCors(request, reply, rules.cors.get(bucketOf(request)) ?? []);
    return granted ? reply.code(204).send() : sendRefusal(reply, accessDenied('CORSResponse: This CORS request is not allowed.'));
  });
};

const watchObjects = (s3: S3Store, notify: (change: ObjectChange) => void): void => {
  s3.spy = {
    addMessage: ({ bucket = '', key = '', status }) => {
      if (!['uploaded', 'copied', 'renamed', 'deleted'].includes(status)) return;
      const at = Date.now();
      if (status === 'deleted') return notify({ kind: 'removed', bucket, key, size: 0, etag: '', at });
      const { contentLength, etag } = s3.headObject(bucket, key);
      notify({ kind: 'created', bucket, key, size: contentLength, etag, at });
    },
  };
};

const serveSinks = (sqs: SqsStore, receive: (message: TopicMessage) => void): void => {
  const queueByArn = sqs.getQueueByArn.bind(sqs);
  sqs.getQueueByArn = (arn) => (isSinkEndpoint(arn) ? sinkFor(arn, receive) : queueByArn(arn));
};

const openStores = async (dataDir: string | undefined, url: string) => {
  const fauxqs = await loadFauxqs();
  const stores = { sqsStore: new fauxqs.SqsStore(), snsStore: new fauxqs.SnsStore(), s3Store: new fauxqs.S3Store() };
  if (!dataDir) return { ...fauxqs, stores, closeStores: () => undefined };
  const messages = new fauxqs.PersistenceManager(dataDir);
  const objects = new fauxqs.FileS3Persistence(path.join(dataDir, 's3'));
  messages.loadSqsAndSns(stores.sqsStore, stores.snsStore);
  objects.loadS3(stores.s3Store);
  Object.assign(stores.sqsStore, { persistence: messages });
  Object.assign(stores.snsStore, { persistence: messages });
  Object.assign(stores.s3Store, { persistence: objects });
  // The port may have moved since the queues were stored.
  for (const queue of stores.sqsStore.allQueues())
    Object.assign(queue, { persistence: messages, url: `${url}/000000000000/${queue.name}` });
  const closeStores = (): void => {
    messages.close();
    objects.close();
  };
  return { ...fauxqs, stores, closeStores };
};

/** Starts SQS, SNS and S3 on one port; uploads and presigned requests are checked as S3 checks them. Fails with `PORT_TAKEN`. */
export const startQueues = async ({ port, dataDir, now = Date.now, gate = openGate }: QueuesOptions): Promise<QueuesEngine> =>
  listening(port, 'SQS, SNS and S3', async () => {
    const url = `http://127.0.0.1:${port}`;
    const { buildApp, stores, closeStores } = await openStores(dataDir, url);
    const objectListeners: ((change: ObjectChange) => void)[] = [];
    const topicListeners: ((message: TopicMessage) => void)[] = [];
    const rules: Rules = { cors: new Map(), publicBuckets: new Set() };
    const app = buildApp({ logger: false, stores });
    // An empty host makes queue URLs carry the address a client really used.
    stores.sqsStore.host = '';
    watchObjects(stores.s3Store, (change) => objectListeners.forEach((listener) => void queueMicrotask(() => listener(change))));
    serveSinks(stores.sqsStore, (message) => topicListeners.forEach((listener) => void queueMicrotask(() => listener(message))));
    guardObjects(app, { s3: stores.s3Store, rules, now, gate });
    serverGuard(gate)('queues', app.server);
    await app.listen({ port, host: '127.0.0.1' });
    return {
      url,
      setCors: (bucket, cors) => void rules.cors.set(bucket, cors),
      allowPublicRead: (bucket) => void rules.publicBuckets.add(bucket),
      onObjectChange: (listener) => void objectListeners.push(listener),
      onTopicMessage: (listener) => void topicListeners.push(listener),
      stop: async () => {
        await app.close();
        closeStores();
      },
    };
  });
