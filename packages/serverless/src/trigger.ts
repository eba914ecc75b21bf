import type { MessageName } from './contract';
import type { Value } from './reference';
import { allow, type Statement } from './statement';

/** What starts a function, and what its role needs for that. */
export type Trigger = {
  readonly event: Readonly<Record<string, unknown>>;
  readonly statements: readonly Statement[];
  /** A route that anybody may call, and why: repeated in the service, where a check reads it. */
  readonly publicRoute?: { readonly route: string; readonly reason: string };
  /** What arrives: repeated in the service, where documents and checks read it. */
  readonly receives?: MessageName;
};

type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Who may call a route: signed-in users unless `public` gives the reason why anybody may. */
type Access = { readonly public?: string };

/** A route of the service's HTTP API. */
export const http = (method: HttpMethod, path: `/${string}`, access: Access = {}): Trigger => ({
  event: { httpApi: { method, path, ...(access.public === undefined && { authorizer: { name: 'users' } }) } },
  statements: [],
  ...(access.public !== undefined && { publicRoute: { route: `${method} ${path}`, reason: access.public } }),
});

/** A route of the service's WebSocket API. `authorizerArn` is for `$connect`; the token is the query parameter `token`. */
export const socket = (route: string, authorizerArn?: Value): Trigger => ({
  event: {
    websocket: {
      route,
      ...(authorizerArn !== undefined && {
        authorizer: { name: 'users', arn: authorizerArn, identitySource: ['route.request.querystring.token'] },
      }),
    },
  },
  statements: [],
});

type QueueOptions = {
  readonly batchSize?: number;
  readonly batchWindow?: number;
  readonly maximumConcurrency?: number;
  /** The contract of its messages; none for a queue that a rule fills with events, or AWS with notices of its own. */
  readonly receives?: MessageName;
};

/** Messages of a queue, in batches in which each message fails for itself. */
export const queue = (queueArn: Value, { batchSize = 10, receives, ...options }: QueueOptions = {}): Trigger => ({
  event: {
    sqs: {
      arn: queueArn,
      batchSize,
      functionResponseType: 'ReportBatchItemFailures',
      ...(options.batchWindow !== undefined && { maximumBatchingWindow: options.batchWindow }),
      ...(options.maximumConcurrency !== undefined && { maximumConcurrency: options.maximumConcurrency }),
    },
  },
  statements: [allow(['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'], queueArn)],
  ...(receives && { receives }),
});

type StreamOptions = {
  /** Where the position of a batch goes that failed for good. */
  readonly deadLetterArn: Value;
  readonly batchSize?: number;
  readonly batchWindow?: number;
  readonly parallelizationFactor?: number;
  readonly filterPatterns?: readonly object[];
};

/** The contract of the records. */
type ActivityOptions = StreamOptions & { readonly receives?: MessageName };

const streamEvent = (type: 'dynamodb' | 'kinesis', streamArn: Value, { deadLetterArn, batchSize = 100, ...options }: StreamOptions) => ({
  stream: {
    type,
    arn: streamArn,
    batchSize,
    startingPosition: type === 'dynamodb' ? 'TRIM_HORIZON' : 'LATEST',
    functionResponseType: 'ReportBatchItemFailures',
    bisectBatchOnFunctionError: true,
    maximumRetryAttempts: 10,
    destinations: { onFailure: { arn: deadLetterArn, type: 'sqs' } },
    ...(options.batchWindow !== undefined && { batchWindow: options.batchWindow }),
    ...(options.parallelizationFactor !== undefined && { parallelizationFactor: options.parallelizationFactor }),
    ...(options.filterPatterns !== undefined && { filterPatterns: options.filterPatterns }),
  },
});

/** The changes of a table, per item in their order. */
export const tableStream = (streamArn: Value, options: StreamOptions): Trigger => ({
  event: streamEvent('dynamodb', streamArn, options),
  statements: [
    allow(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams'], streamArn),
    allow(['sqs:SendMessage'], options.deadLetterArn),
  ],
});

/** The records of a Kinesis stream, per partition key in their order. */
export const activityStream = (streamArn: Value, { receives, ...options }: ActivityOptions): Trigger => ({
  event: streamEvent('kinesis', streamArn, options),
  statements: [
    allow(
      ['kinesis:DescribeStream', 'kinesis:DescribeStreamSummary', 'kinesis:GetRecords', 'kinesis:GetShardIterator', 'kinesis:ListShards'],
      streamArn,
    ),
    allow(['sqs:SendMessage'], options.deadLetterArn),
  ],
  ...(receives && { receives }),
});
