import { type Described, record, type ThingId, text } from '@ecom/diagrams';
import type { JsonObject } from './messages';
import { resourceId } from './topology';

const kinds: Readonly<Record<string, { readonly kind: string; readonly name: string }>> = {
  'AWS::Events::EventBus': { kind: 'bus', name: 'Name' },
  'AWS::SQS::Queue': { kind: 'queue', name: 'QueueName' },
  'AWS::Kinesis::Stream': { kind: 'stream', name: 'Name' },
};

const titles: Readonly<Record<string, string>> = { bus: 'event bus', queue: 'queue', stream: 'stream' };

/** A bus, queue or stream as a channel: its name on a stage is its address. */
export type Channel = { readonly key: string; readonly kind: string; readonly address: string; readonly title: string };

/** @returns the channel behind a resource; undefined when it is nothing that messages travel through. */
export const channelOf = ({ services }: Described, thing: ThingId): Channel | undefined => {
  const { service, id } = resourceId(thing);
  const owner = services.find(({ name }) => name === service);
  const resource = owner?.template.Resources[id];
  const known = kinds[resource?.Type ?? ''];
  if (!owner || !known) return undefined;
  const address = text(record(resource?.Properties)[known.name]).replaceAll(`-${owner.stage}`, '-{stage}');
  const key = id.charAt(0).toLowerCase() + id.slice(1);
  return { key, kind: known.kind, address, title: `${id}, a ${titles[known.kind]} of ${service}` };
};

const stageParameter = { stage: { description: 'The stage, e.g. `dev` or `local`.' } };

const referenceTo = (key: string): JsonObject => ({ $ref: `#/components/messages/${key}` });

/** @param messages keys of the messages in components */
export const channelObject = ({ kind, address, title }: Channel, messages: readonly string[]): JsonObject => ({
  address,
  title,
  messages: Object.fromEntries([...new Set(messages)].sort().map((key) => [key, referenceTo(key)])),
  parameters: stageParameter,
  'x-kind': kind,
});
