import { AwsError } from '../runtime/aws-error';
import { busNameOf, type EventBus } from './event-bus';

export type PutEventsEntry = {
  readonly Source?: string;
  readonly DetailType?: string;
  readonly Detail?: string;
  readonly EventBusName?: string;
  readonly Time?: number;
  readonly Resources?: readonly string[];
};
type EntryResult = { readonly EventId: string } | { readonly ErrorCode: string; readonly ErrorMessage: string };

const MAX_ENTRIES = 10;
const MAX_BYTES = 256 * 1024;

const sizeOf = ({ Source = '', DetailType = '', Detail = '', Resources = [], Time }: PutEventsEntry): number =>
  (Time === undefined ? 0 : 14) + [Source, DetailType, Detail, ...Resources].reduce((sum, text) => sum + Buffer.byteLength(text), 0);

const refused = (ErrorCode: string, ErrorMessage: string): EntryResult => ({ ErrorCode, ErrorMessage });
const missing = (field: string) => refused('InvalidArgument', `Parameter ${field} is not valid. Reason: ${field} is a required argument.`);

const objectIn = (text: string): Readonly<Record<string, unknown>> | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
};

const put = (bus: EventBus, { Source, DetailType, Detail, EventBusName = 'default', Time, Resources }: PutEventsEntry): EntryResult => {
  if (!Source) return missing('Source');
  if (!DetailType) return missing('DetailType');
  if (!Detail) return missing('Detail');
  if (Source.startsWith('aws.')) return refused('NotAuthorizedForSourceException', 'Not authorized for the source.');
  const detail = objectIn(Detail);
  if (!detail) return refused('MalformedDetail', 'Detail is malformed.');
  const busName = busNameOf(EventBusName);
  if (!bus.has(busName)) return refused('ResourceNotFoundException', `Event bus ${busName} does not exist.`);
  const time = Time === undefined ? {} : { time: new Date(Time * 1000).toISOString() };
  return {
    EventId: bus.put(busName, { source: Source, 'detail-type': DetailType, detail, ...time, ...(Resources && { resources: Resources }) }),
  };
};

/** PutEvents as AWS answers it: faults of single entries are in the answer, not thrown. */
export const putEvents = (bus: EventBus, { Entries = [] }: { readonly Entries?: readonly PutEventsEntry[] }) => {
  if (Entries.length === 0 || Entries.length > MAX_ENTRIES) {
    const bound = Entries.length === 0 ? 'greater than or equal to 1' : `less than or equal to ${MAX_ENTRIES}`;
    throw new AwsError(
      'ValidationException',
      `1 validation error detected: Value at 'entries' failed to satisfy constraint: Member must have length ${bound}`,
    );
  }
  if (Entries.reduce((sum, entry) => sum + sizeOf(entry), 0) > MAX_BYTES) {
    throw new AwsError('ValidationException', 'Total size of the entries in the request is over the limit.');
  }
  const results = Entries.map((entry) => put(bus, entry));
  return { FailedEntryCount: results.filter((result) => 'ErrorCode' in result).length, Entries: results };
};
