import type { EventSourceKind, EventSourceMapping } from '../model';
import type { HandlersByType, Properties, ProvisionContext, Resource } from './handler';
import { functionArn } from './lambda-function';
import { flagIn, listIn, numberIn, optional, recordIn, textIn } from './read';

const kindOf = (sourceArn: string): EventSourceKind => sourceArn.split(':')[2] as EventSourceKind;

const filtersOf = (properties: Properties): EventSourceMapping['filters'] =>
  listIn<{ Pattern: string }>(recordIn(properties, 'FilterCriteria'), 'Filters').map(({ Pattern }) => JSON.parse(Pattern) as Properties);

const create = ({ service, logicalId, properties }: Resource, { draft }: ProvisionContext) => {
  const sourceArn = textIn(properties, 'EventSourceArn') ?? '';
  const kind = kindOf(sourceArn);
  draft.mappings.push({
    service,
    logicalId,
    kind,
    sourceArn,
    functionArn: functionArn(textIn(properties, 'FunctionName') ?? ''),
    enabled: textIn(properties, 'Enabled') !== 'false',
    batchSize: numberIn(properties, 'BatchSize') ?? (kind === 'sqs' ? 10 : 100),
    batchWindowSeconds: numberIn(properties, 'MaximumBatchingWindowInSeconds') ?? 0,
    filters: filtersOf(properties),
    reportBatchItemFailures: listIn<string>(properties, 'FunctionResponseTypes').includes('ReportBatchItemFailures'),
    bisectOnError: flagIn(properties, 'BisectBatchOnFunctionError'),
    maximumRetries: numberIn(properties, 'MaximumRetryAttempts') ?? -1,
    maximumRecordAgeSeconds: numberIn(properties, 'MaximumRecordAgeInSeconds') ?? -1,
    parallelizationFactor: numberIn(properties, 'ParallelizationFactor') ?? 1,
    ...optional('maximumConcurrency', numberIn(recordIn(properties, 'ScalingConfig'), 'MaximumConcurrency')),
    startingPosition: textIn(properties, 'StartingPosition') === 'LATEST' ? 'LATEST' : 'TRIM_HORIZON',
    ...optional('onFailureArn', textIn(recordIn(recordIn(properties, 'DestinationConfig'), 'OnFailure'), 'Destination')),
  });
  return { ref: `${service}-${logicalId}`, attributes: { Id: `${service}-${logicalId}` } };
};

export const eventSourceMappings: HandlersByType = {
  'AWS::Lambda::EventSourceMapping': {
    supports: [
      ...['EventSourceArn', 'FunctionName', 'Enabled', 'BatchSize', 'MaximumBatchingWindowInSeconds', 'FilterCriteria.Filters.Pattern'],
      ...[
        'FunctionResponseTypes',
        'BisectBatchOnFunctionError',
        'MaximumRetryAttempts',
        'MaximumRecordAgeInSeconds',
        'ParallelizationFactor',
      ],
      ...['ScalingConfig.MaximumConcurrency', 'StartingPosition', 'DestinationConfig.OnFailure.Destination'],
    ],
    harmless: { KmsKeyArn: 'data stays on this machine', MetricsConfig: 'there is no CloudWatch here' },
    values: { StartingPosition: ['LATEST', 'TRIM_HORIZON'] },
    create,
  },
};
