import { connectBuckets, connectTopics } from './engines/notifications';
import type { Engines } from './engines/start-engines';
import type { Deliver, Deployment, Recorder } from './model';

export type Notifying = {
  readonly engines: Engines;
  readonly deployment: Deployment;
  readonly deliver: Deliver;
  readonly record: Recorder;
};
type ServiceEvent = { readonly source: string; readonly detailType: string; readonly detail: object };

const defaultBus = 'arn:aws:events:us-east-1:000000000000:event-bus/default';

/** What buckets and topics have to tell reaches functions, queues, buses and mailboxes. */
export const connectNotifications = ({ engines: { queues, mail }, deployment: { buckets }, deliver, record }: Notifying): void => {
  const onFailure = (error: unknown): void => record({ kind: 'event', title: `notification not delivered: ${String(error)}`, ok: false });
  const publish = ({ source, detailType, detail }: ServiceEvent) => deliver(defaultBus, JSON.stringify(detail), { source, detailType });
  connectBuckets(queues, { buckets, deliver, publish, onFailure });
  connectTopics(queues, { deliver, mail, onFailure });
};
