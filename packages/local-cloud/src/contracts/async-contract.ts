import { type Channel, channelsOf, isMeant, type Message, meantMessage, type PutEvent, versionOf } from './channels';
import type { ServiceDocuments } from './documents';
import type { Tally } from './report';

/** Marks what a test sends behind the back of those who usually do: broken on purpose, so nobody's violation. */
const ON_PURPOSE = 'broken-on-purpose';

/** A record of a queue or a stream as a function gets it. */
type Delivered = {
  readonly eventSourceARN?: string;
  readonly body?: string;
  readonly kinesis?: { readonly data: string; readonly partitionKey?: string };
  readonly messageAttributes?: Readonly<Record<string, { readonly stringValue?: string }>>;
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const textOf = ({ body, kinesis }: Delivered): string => body ?? Buffer.from(kinesis?.data ?? '', 'base64').toString('utf8');

/** A message says so in an attribute, a record in its partition key. */
const isOnPurpose = ({ messageAttributes, kinesis }: Delivered): boolean =>
  messageAttributes?.['contract']?.stringValue === ON_PURPOSE || kinesis?.partitionKey === ON_PURPOSE;

type Judged = { readonly service: string; readonly kind: string; readonly message: Message | undefined; readonly value: unknown };

const judgeWith =
  (tally: Tally) =>
  ({ service, kind, message, value }: Judged): void => {
    if (!message) {
      const problem = `no message of the document is meant by ${JSON.stringify(value)?.slice(0, 200) ?? 'what is no JSON'}`;
      tally.violated({ service, subject: kind, problem });
      return;
    }
    const subject = `${kind} ${message.name}`;
    tally.count(service, subject, 'seen');
    for (const problem of message.judge()(value)) tally.violated({ service, subject, problem });
  };

const declareAll = (tally: Tally, channels: readonly Channel[]): void => {
  for (const { service, kind, messages } of channels)
    for (const { name } of messages) if (kind === 'socket') tally.declare(service, `socket ${name}`, ['seen']);
};

/** Holds events of buses: each must be in some document, and have its shape. */
const eventJudge = (channels: readonly Channel[], tally: Tally) => {
  const judge = judgeWith(tally);
  const events = channels.filter(({ kind }) => kind === 'bus').flatMap(({ messages }) => messages);
  return (event: PutEvent): void => {
    if (events.length === 0 || event.source.startsWith('aws.') || event.resources?.includes(ON_PURPOSE)) return;
    const message = events.find((one) => isMeant(one, event));
    if (message) {
      judge({ service: message.service, kind: 'event', message, value: event.detail });
      return;
    }
    const problem = `version ${String(versionOf(event.detail))} from ${event.source} is in no document: declare it as a contract`;
    tally.violated({ service: event.source, subject: `event ${event['detail-type']}`, problem });
  };
};

/** Holds what queues and streams carry. */
const deliveryJudge = (channels: readonly Channel[], stage: string, tally: Tally) => {
  const judge = judgeWith(tally);
  const carrying = new Map(
    channels
      .filter(({ kind }) => kind === 'queue' || kind === 'stream')
      .map((channel) => [channel.address.replaceAll('{stage}', stage), channel] as const),
  );
  const one = (record: Delivered): void => {
    const channel = carrying.get(record.eventSourceARN?.split(/[:/]/).at(-1) ?? '');
    if (!channel || isOnPurpose(record)) return;
    const value = parsed(textOf(record));
    judge({ service: channel.service, kind: channel.kind, message: meantMessage(channel.messages, value), value });
  };
  return ({ Records = [] }: { readonly Records?: readonly Delivered[] }): void => Records.forEach(one);
};

/** Holds events, messages, records and frames to the AsyncAPI documents. */
export const asyncContract = (documents: readonly ServiceDocuments[], stage: string, tally: Tally) => {
  const channels = documents.flatMap(channelsOf);
  const judge = judgeWith(tally);
  const framesOf = (service: string) => channels.find((one) => one.service === service && one.kind === 'socket')?.messages;
  declareAll(tally, channels);

  return {
    published: eventJudge(channels, tally),
    delivered: deliveryJudge(channels, stage, tally),
    /** What a service pushed to one of its sockets. */
    framed: (service: string, text: string): void => {
      const messages = framesOf(service);
      const value = parsed(text);
      if (messages) judge({ service, kind: 'socket', message: meantMessage(messages, value), value });
    },
    /** What a client sent: only noted, for whoever sends nonsense is told so. */
    received: (service: string, text: string): void => {
      const value = parsed(text);
      const message = meantMessage(framesOf(service) ?? [], value);
      if (message && message.judge()(value).length === 0) tally.count(service, `socket ${message.name}`, 'seen');
    },
  };
};
