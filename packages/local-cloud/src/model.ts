/** What the compiled templates say, with every intrinsic resolved: the vocabulary shared by provisioning, runtime and status page. */

export type Environment = Readonly<Record<string, string>>;

/** One Lambda function of one service, ready to be invoked. */
export type FunctionSpec = {
  readonly service: string;
  readonly logicalId: string;
  /** Deployed name, e.g. `ecom-auction-local-placeBid`. */
  readonly name: string;
  readonly arn: string;
  /** Path of the handler relative to the service's folder, e.g. `src/functions/place-bid/handler.main`. */
  readonly handler: string;
  readonly environment: Environment;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  readonly reservedConcurrency?: number;
  /** Asynchronous invocation: attempts after the first, and where failures and successes go. */
  readonly asyncInvoke: { readonly maximumRetries: number; readonly maximumAgeSeconds: number; readonly onFailureArn?: string; readonly onSuccessArn?: string };
};

export type EventSourceKind = 'sqs' | 'dynamodb' | 'kinesis';

export type EventSourceMapping = {
  readonly service: string;
  readonly logicalId: string;
  readonly kind: EventSourceKind;
  readonly sourceArn: string;
  readonly functionArn: string;
  readonly enabled: boolean;
  readonly batchSize: number;
  readonly batchWindowSeconds: number;
  /** EventBridge-style patterns; a record passes when any of them matches. Empty: everything passes. */
  readonly filters: readonly Readonly<Record<string, unknown>>[];
  readonly reportBatchItemFailures: boolean;
  readonly bisectOnError: boolean;
  readonly maximumRetries: number;
  readonly maximumRecordAgeSeconds: number;
  readonly parallelizationFactor: number;
  readonly maximumConcurrency?: number;
  readonly startingPosition: 'TRIM_HORIZON' | 'LATEST';
  readonly onFailureArn?: string;
};

export type InputTransformer = { readonly paths: Readonly<Record<string, string>>; readonly template: string };

export type RuleTarget = {
  readonly id: string;
  readonly arn: string;
  readonly input?: string;
  readonly inputPath?: string;
  readonly inputTransformer?: InputTransformer;
  readonly dlqArn?: string;
  readonly retry: { readonly maximumAttempts: number; readonly maximumAgeSeconds: number };
};

export type EventRule = {
  readonly service: string;
  readonly logicalId: string;
  readonly name: string;
  readonly busName: string;
  readonly enabled: boolean;
  readonly pattern?: Readonly<Record<string, unknown>>;
  /** `rate(…)` or `cron(…)`. */
  readonly schedule?: string;
  readonly targets: readonly RuleTarget[];
};

export type ScheduleSpec = {
  readonly group: string;
  readonly name: string;
  /** `at(…)`, `rate(…)` or `cron(…)`. */
  readonly expression: string;
  readonly timezone: string;
  readonly enabled: boolean;
  readonly deleteAfterCompletion: boolean;
  readonly startAt?: Date;
  readonly endAt?: Date;
  readonly target: RuleTarget;
};

export type QueueSpec = { readonly service: string; readonly logicalId: string; readonly name: string; readonly arn: string; readonly url: string; readonly dlqArn?: string };
export type TableSpec = { readonly service: string; readonly logicalId: string; readonly name: string; readonly arn: string; readonly streamArn?: string };

/** What provisioning made out of the templates of all services. */
export type Deployment = {
  readonly functions: readonly FunctionSpec[];
  readonly mappings: readonly EventSourceMapping[];
  readonly rules: readonly EventRule[];
  readonly schedules: readonly ScheduleSpec[];
  readonly queues: readonly QueueSpec[];
  readonly tables: readonly TableSpec[];
  /** Stack outputs by service, as serverless-compose sees them. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** Delivers a payload to a Lambda function, queue or topic by ARN; rejects when the target refuses it. */
export type Deliver = (arn: string, payload: string, options?: { readonly groupId?: string }) => Promise<void>;

export type InvocationError = { readonly errorType: string; readonly errorMessage: string; readonly trace?: readonly string[] };
export type InvocationResult = { readonly payload?: unknown; readonly error?: InvocationError };

/** Runs a function by name or ARN with its own environment and time limit; never rejects for a function's own error. */
export type Invoke = (nameOrArn: string, event: unknown) => Promise<InvocationResult>;

/** The clock that handlers, pollers and schedules see. */
export type LocalClock = {
  now(): number;
  /** Moves the clock (epoch milliseconds) and/or changes its speed (1 real time, 0 frozen). */
  set(change: { readonly now?: number; readonly rate?: number }): void;
  onChange(listener: () => void): () => void;
};

/** Something worth showing on the status page: an event, a delivery, an invocation, a log line. */
export type Activity = {
  readonly at: number;
  readonly kind: 'event' | 'invocation' | 'log' | 'mail' | 'schedule' | 'queue' | 'http';
  readonly service?: string;
  readonly title: string;
  readonly detail?: unknown;
  readonly correlationId?: string;
  readonly ok: boolean;
};
export type Recorder = (activity: Omit<Activity, 'at'>) => void;
