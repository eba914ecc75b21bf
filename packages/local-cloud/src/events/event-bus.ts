import { randomUUID } from 'node:crypto';
import type { EventRule, LocalClock, Recorder, RuleTarget } from '../model';
import { atPath, inputOf } from './input-transformer';
import { matches } from './pattern';
import type { TargetDelivery } from './target-delivery';

export type BusEvent = {
  readonly version: '0';
  readonly id: string;
  readonly 'detail-type': string;
  readonly source: string;
  readonly account: string;
  readonly time: string;
  readonly region: string;
  readonly resources: readonly string[];
  readonly detail: Readonly<Record<string, unknown>>;
};

export type NewEvent = Pick<BusEvent, 'source' | 'detail-type' | 'detail'> & {
  readonly time?: string;
  readonly resources?: readonly string[];
};

export type EventBus = {
  has(busName: string): boolean;
  names(): readonly string[];
  rules(busName: string): readonly EventRule[];
  /** Takes the event and returns its id; targets get it soon. */
  put(busName: string, event: NewEvent): string;
  /** Sends an event that is not the bus's own to the targets of one rule: how schedule rules fire. */
  fire(rule: EventRule, event: BusEvent): Promise<void>;
  /** Resolves when everything taken so far has been delivered or given up. */
  settled(): Promise<void>;
};

export type EventBusOptions = {
  readonly rules: readonly EventRule[];
  readonly buses: readonly string[];
  readonly delivery: TargetDelivery;
  readonly clock: LocalClock;
  readonly record: Recorder;
};

const ACCOUNT = '000000000000';
const REGION = 'us-east-1';

export const ruleArn = ({ busName, name }: EventRule): string =>
  `arn:aws:events:${REGION}:${ACCOUNT}:rule/${busName === 'default' ? '' : `${busName}/`}${name}`;

/** The name in a bus name or ARN. */
export const busNameOf = (nameOrArn: string): string => nameOrArn.split('event-bus/').at(-1) ?? nameOrArn;

export const busEvent = ({ source, detail, time, resources = [], ...event }: NewEvent, now: number): BusEvent => ({
  version: '0',
  id: randomUUID(),
  'detail-type': event['detail-type'],
  source,
  account: ACCOUNT,
  time: time ?? new Date(now).toISOString().replace(/\.\d{3}Z$/, 'Z'),
  region: REGION,
  resources,
  detail,
});

const correlationIdIn = (detail: BusEvent['detail']): string | undefined => {
  const id = atPath('$.metadata.correlationId', detail) ?? detail['correlationId'];
  return typeof id === 'string' ? id : undefined;
};

const optionsFor = (target: RuleTarget, event: BusEvent) => ({
  source: event.source,
  detailType: event['detail-type'],
  ...(target.groupId !== undefined && { groupId: target.groupId }),
  partitionKey: target.partitionKeyPath === undefined ? event.id : String(atPath(target.partitionKeyPath, event)),
});

/** A bus forwards events as they are. */
const payloadFor = (target: RuleTarget, event: BusEvent, arn: string): string =>
  target.arn.startsWith('arn:aws:events:') ? JSON.stringify(event.detail) : inputOf(target, event, arn);

/** Event buses with their rules; rules without a pattern belong to the clock and see no events. */
export const createEventBus = ({ rules, buses, delivery, clock, record }: EventBusOptions): EventBus => {
  const names = new Set(['default', ...buses, ...rules.map(({ busName }) => busName)]);
  const pending = new Set<Promise<unknown>>();

  const fire = async (rule: EventRule, event: BusEvent): Promise<void> => {
    const arn = ruleArn(rule);
    await Promise.all(
      rule.targets.map((target) =>
        delivery.send(target, {
          payload: () => payloadFor(target, event, arn),
          options: optionsFor(target, event),
          sourceArn: arn,
          service: 'events.amazonaws.com',
        }),
      ),
    );
  };
  return {
    has: (busName) => names.has(busName),
    names: () => [...names],
    rules: (busName) => rules.filter((rule) => rule.busName === busName),
    fire,
    put: (busName, entry) => {
      const event = busEvent(entry, clock.now());
      const matching = rules.filter(
        (rule) => rule.enabled && rule.busName === busName && rule.pattern !== undefined && matches(rule.pattern, event),
      );
      const correlationId = correlationIdIn(event.detail);
      const detail = { id: event.id, bus: busName, rules: matching.map(({ name }) => name), event };
      record({
        kind: 'event',
        title: `${event.source} ${event['detail-type']}`,
        detail,
        ok: true,
        ...(correlationId !== undefined && { correlationId }),
      });
      for (const rule of matching) {
        const work = fire(rule, event).finally(() => pending.delete(work));
        pending.add(work);
      }
      return event.id;
    },
    settled: async () => {
      while (pending.size > 0) await Promise.allSettled(pending);
    },
  };
};
