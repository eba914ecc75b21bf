import { randomBytes } from 'node:crypto';
import type { Parent } from './header';

/**
 * A part of a trace as X-Ray takes it; times are seconds since the epoch.
 * @see https://docs.aws.amazon.com/xray/latest/devguide/xray-api-segmentdocuments.html
 */
export type Subsegment = {
  readonly id: string;
  readonly trace_id: string;
  readonly parent_id: string;
  readonly type: 'subsegment';
  readonly name: string;
  readonly start_time: number;
  readonly end_time: number;
  /** Anything but our own code. */
  readonly namespace?: 'aws' | 'remote';
  readonly annotations?: Readonly<Record<string, string | number | boolean>>;
  readonly aws?: { readonly operation: string };
  readonly http?: { readonly response: { readonly status: number } };
  readonly error?: true;
  readonly fault?: true;
  readonly throttle?: true;
};

export const newSegmentId = (): string => randomBytes(8).toString('hex');

type Span = Pick<Subsegment, 'id' | 'name'> & { readonly parent: Parent; readonly startedAt: number; readonly endedAt: number };

/** @param span times in milliseconds since the epoch */
export const subsegment = ({ id, name, parent, startedAt, endedAt }: Span, facts: Partial<Subsegment> = {}): Subsegment => ({
  ...facts,
  id,
  name,
  trace_id: parent.traceId,
  parent_id: parent.parentId,
  type: 'subsegment',
  start_time: startedAt / 1_000,
  end_time: endedAt / 1_000,
});
