import type { FastifyInstance } from './fastify-types';

export type StoredObject = { readonly etag: string; readonly contentLength: number };
export type SinkMessage = { readonly body: string };
export type Sink = { readonly isFifo: () => boolean; readonly enqueue: (message: SinkMessage) => void };
export type Queue = { readonly name: string; url: string; persistence?: object };

export type SqsStore = {
  host: string;
  persistence?: object;
  readonly allQueues: () => Iterable<Queue>;
  getQueueByArn: (arn: string) => Queue | Sink | undefined;
};

export type Spied = { readonly service: string; readonly bucket?: string; readonly key?: string; readonly status: string };
export type SnsStore = { persistence?: object };
export type S3Store = {
  persistence?: object;
  spy?: { readonly addMessage: (message: Spied) => void };
  readonly hasBucket: (bucket: string) => boolean;
  readonly headObject: (bucket: string, key: string) => StoredObject;
};

type Persistence = {
  readonly loadSqsAndSns: (sqs: SqsStore, sns: SnsStore) => void;
  readonly close: () => void;
};
type ObjectPersistence = { readonly loadS3: (s3: S3Store) => void; readonly close: () => void };
type Stores = { readonly sqsStore: SqsStore; readonly snsStore: SnsStore; readonly s3Store: S3Store };

/** fauxqs exports only its server; its stores are needed to give queues the address they are reached at and to see what happens. */
export const loadFauxqs = async () => {
  const { buildApp } = (await import('fauxqs')) as unknown as {
    buildApp: (options: { logger: boolean; stores: Stores }) => FastifyInstance;
  };
  const folder = new URL('.', import.meta.resolve('fauxqs'));
  const part = async <T>(file: string, name: string): Promise<T> => {
    const module = (await import(new URL(file, folder).href)) as Readonly<Record<string, unknown>>;
    return module[name] as T;
  };
  return {
    buildApp,
    SqsStore: await part<new () => SqsStore>('sqs/sqsStore.js', 'SqsStore'),
    SnsStore: await part<new () => SnsStore>('sns/snsStore.js', 'SnsStore'),
    S3Store: await part<new () => S3Store>('s3/s3Store.js', 'S3Store'),
    PersistenceManager: await part<new (folder: string) => Persistence>('persistence.js', 'PersistenceManager'),
    FileS3Persistence: await part<new (folder: string) => ObjectPersistence>('s3/fileS3Persistence.js', 'FileS3Persistence'),
  };
};
