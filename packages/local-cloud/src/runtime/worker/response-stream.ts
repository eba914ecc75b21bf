import { Writable } from 'node:stream';
import type { StreamMessage } from '../invocation-messages';
import { type Handler, STREAMING } from './load-handler';

type Metadata = Readonly<Record<string, unknown>>;

/** Streams whose last chunk is on its way, by the id of their invocation. */
const waiting = new Map<string, () => void>();

/** Somebody has taken the last chunk of this invocation. */
export const readyForMore = (id: string): void => {
  const done = waiting.get(id);
  waiting.delete(id);
  done?.();
};

class ResponseStream extends Writable {
  constructor(
    private readonly id: string,
    private readonly post: (message: StreamMessage) => void,
  ) {
    super({ decodeStrings: true });
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: () => void): void {
    waiting.set(this.id, done);
    this.post({ kind: 'stream', id: this.id, chunk });
  }

  sendMetadata(metadata: Metadata): void {
    this.post({ kind: 'stream', id: this.id, metadata });
  }

  setContentType(type: string): void {
    this.sendMetadata({ headers: { 'content-type': type } });
  }
}

/** The `awslambda` global of the managed runtime. */
export const provideStreaming = (): void => {
  Object.assign(globalThis, {
    awslambda: {
      streamifyResponse: (handler: Handler) => Object.assign(handler, { [STREAMING]: true }),
      HttpResponseStream: {
        from: (stream: ResponseStream, metadata: Metadata) => {
          stream.sendMetadata(metadata);
          return stream;
        },
      },
    },
  });
};

export type StreamTarget = { readonly id: string; readonly post: (message: StreamMessage) => void };

/** Runs a streaming handler until its stream has ended. */
export const runStreaming = async (run: (stream: Writable) => unknown, { id, post }: StreamTarget): Promise<void> => {
  const stream = new ResponseStream(id, post);
  const finished = new Promise<void>((resolve, reject) => stream.once('finish', resolve).once('error', reject));
  await run(stream);
  if (!stream.writableEnded) stream.end();
  await finished;
};
