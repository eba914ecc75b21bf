import type { MessageName } from './contract';
import type { Value } from './reference';
import { allow, type Statement } from './statement';

/** What starts a function, and what its role needs for that. */
export type Trigger = {
  /** None for what is a property of the function itself. */
  readonly event?: Readonly<Record<string, unknown>>;
  readonly statements: readonly Statement[];
  /** A route that anybody may call, and why: repeated in the service, where a check reads it. */
  readonly publicRoute?: { readonly route: string; readonly reason: string };
  /** An address of the function's own. */
  readonly url?: UrlPlace & { readonly settings: Readonly<Record<string, unknown>> };
  /** What arrives: repeated in the service, where documents and checks read it. */
  readonly receives?: MessageName;
};

/** What is below a function's own address. */
export type UrlPlace = { readonly path: string };

type HttpMethod = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Who may call a route: signed-in users unless `public` gives the reason why anybody may. */
type Access = { readonly public?: string };

/** A route of the service's HTTP API. */
export const http = (method: HttpMethod, path: `/${string}`, access: Access = {}): Trigger => ({
  event: { httpApi: { method, path, ...(access.public === undefined && { authorizer: { name: 'users' } }) } },
  statements: [],
  ...(access.public !== undefined && { publicRoute: { route: `${method} ${path}`, reason: access.public } }),
});

/** Pages of any origin may read what their token opens; what they see of an answer is said here. */
const urlCors = {
  allowedOrigins: ['*'],
  allowedMethods: ['GET', 'HEAD'],
  allowedHeaders: ['authorization', 'if-none-match', 'if-range', 'range', 'x-correlation-id'],
  exposedResponseHeaders: ['accept-ranges', 'content-disposition', 'content-range', 'etag', 'retry-after', 'x-correlation-id'],
  maxAge: 86_400,
};

/**
 * An address of the function's own that streams its answers, for `urlHandler`: beyond 6 MB, and from the first byte on. No authorizer
 * stands before it: the handler checks tokens itself, and `acknowledged.ts` says so to the check of templates.
 * @param path below the address, as its schema.ts says it
 */
export const functionUrl = (path: `/${string}`): Trigger => ({
  url: { path, settings: { invokeMode: 'RESPONSE_STREAM', cors: urlCors } },
  statements: [],
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
