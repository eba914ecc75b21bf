import { LogFormatter, Logger, LogItem } from '@aws-lambda-powertools/logger';
import type { LogAttributes, UnformattedAttributes } from '@aws-lambda-powertools/logger/types';
import { currentCorrelationId } from './invocation';
import { redact } from './redact';

/** The id is read when the line is written: a batch has one per message. */
class CorrelatedFormatter extends LogFormatter {
  formatAttributes({ logLevel, message, timestamp, serviceName, xRayTraceId }: UnformattedAttributes, additional: LogAttributes): LogItem {
    const attributes = {
      level: logLevel,
      message,
      timestamp: this.formatTimestamp(timestamp),
      service: serviceName,
      correlationId: currentCorrelationId(),
      xray_trace_id: xRayTraceId,
    };

    return new LogItem({ attributes }).addAttributes(additional);
  }
}

/** One JSON line per entry, with the correlation id of what is being handled. Never logs events, tokens or personal data. */
export const logger = new Logger({
  serviceName: process.env['AWS_LAMBDA_FUNCTION_NAME'] ?? 'local',
  logFormatter: new CorrelatedFormatter(),
  jsonReplacerFn: (_key, value: unknown) => (typeof value === 'string' ? redact(value) : value),
});
