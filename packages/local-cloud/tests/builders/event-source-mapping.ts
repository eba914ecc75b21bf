import type { EventSourceMapping } from '../../src/model';

/** A mapping with the settings a test does not care about. */
export const eventSourceMapping = (
  kind: EventSourceMapping['kind'],
  sourceArn: string,
  overrides: Partial<EventSourceMapping> = {},
): EventSourceMapping => ({
  service: 'fixture',
  logicalId: 'Mapping',
  kind,
  sourceArn,
  functionArn: 'arn:aws:lambda:us-east-1:000000000000:function:consumer',
  enabled: true,
  batchSize: 10,
  batchWindowSeconds: 0,
  filters: [],
  reportBatchItemFailures: true,
  bisectOnError: false,
  maximumRetries: -1,
  maximumRecordAgeSeconds: -1,
  parallelizationFactor: 1,
  startingPosition: 'TRIM_HORIZON',
  ...overrides,
});
