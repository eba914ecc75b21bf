import type { Recorder } from '../model';
import { metricsIn } from '../runtime/embedded-metrics';
import type { Log } from '../runtime/log-lines';
import type { MetricLog } from './metric-log';

type Recording = { readonly record: Recorder; readonly metrics: Pick<MetricLog, 'record'> };

/** What functions print is an activity too; what they have measured is not read by people, but summed. */
export const recordedLog =
  (log: Log, { record, metrics }: Recording): Log =>
  (line) => {
    const { service, level, message, correlationId, functionName, fields } = line;
    const samples = metricsIn(fields);
    if (samples) return metrics.record(samples);
    log(line);
    const detail = { level, functionName, fields };
    record({ kind: 'log', service, title: message, detail, ok: level !== 'error', ...(correlationId !== undefined && { correlationId }) });
  };
