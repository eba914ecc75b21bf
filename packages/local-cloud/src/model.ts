import type * as specs from './resource-specs';
import type { StateMachineSpec } from './workflows/state-machine';

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
  /** Sends traces to X-Ray. */
  readonly tracing?: true;
  readonly reservedConcurrency?: number;
  readonly roleArn: string;
  /** What the function's role allows and denies, as its template says it. */
  readonly roleStatements: readonly specs.RoleStatement[];
  /** Asynchronous invocation: attempts after the first, and where failures and successes go. */
  readonly asyncInvoke: {
    readonly maximumRetries: number;
    readonly maximumAgeSeconds: number;
    readonly onFailureArn?: string;
    readonly onSuccessArn?: string;
  };
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
  /** Whom the scheduler acts as. */
  readonly roleArn?: string;
  readonly input?: string;
  readonly inputPath?: string;
  readonly inputTransformer?: InputTransformer;
  /** Group of the message when the target is a FIFO queue. */
  readonly messageGroupId?: string;
  readonly dlqArn?: string;
  /** Message group of a FIFO queue. */
  readonly groupId?: string;
  /** Path into the event that gives a Kinesis partition key. */
  readonly partitionKeyPath?: string;
  /** What a schedule that targets a bus says the event is. */
  readonly event?: { readonly source: string; readonly detailType: string };
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

export type QueueSpec = {
  readonly service: string;
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  readonly url: string;
  readonly dlqArn?: string;
};
export type TableSpec = {
  readonly service: string;
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  readonly streamArn?: string /** Holds the expiry in epoch seconds; noted, nothing expires here. */;
  readonly ttlAttribute?: string;
};

/** What provisioning made out of the templates of all services. */
export type Deployment = {
  readonly functions: readonly FunctionSpec[];
  readonly mappings: readonly EventSourceMapping[];
  readonly rules: readonly EventRule[];
  readonly schedules: readonly ScheduleSpec[];
  readonly scheduleGroups: readonly string[];
  readonly queues: readonly QueueSpec[];
  readonly tables: readonly TableSpec[];
  readonly buckets: readonly specs.BucketSpec[];
  readonly topics: readonly specs.TopicSpec[];
  readonly buses: readonly specs.BusSpec[];
  readonly activityStreams: readonly specs.ActivityStreamSpec[];
  readonly alarms: readonly specs.AlarmSpec[];
  readonly apis: readonly specs.ApiSpec[];
  readonly userPools: readonly specs.UserPoolSpec[];
  readonly functionUrls: readonly specs.FunctionUrlSpec[];
  readonly serviceIntegrations: readonly specs.ServiceIntegrationSpec[];
  readonly serviceRoutes: readonly specs.ServiceRouteSpec[];
  readonly stateMachines: readonly StateMachineSpec[];
  /** Roles of functions and those that functions hand to services. */
  readonly roles: readonly specs.RoleSpec[];
  /** What queues and functions say themselves about who may reach them. */
  readonly resourcePolicies: readonly specs.ResourcePolicySpec[];
  /** Values of AWS::SSM::Parameter by name. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Values of AWS::SecretsManager::Secret by ARN. */
  readonly secrets: Readonly<Record<string, string>>;
  /** Stack outputs by service, as serverless-compose sees them. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

export type { Deliver, DeliveryOptions, Sender } from './delivery';

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
  readonly kind: 'event' | 'invocation' | 'log' | 'mail' | 'schedule' | 'queue' | 'http' | 'denied' | 'workflow';
  readonly service?: string;
  readonly title: string;
  readonly detail?: unknown;
  readonly correlationId?: string;
  readonly ok: boolean;
};
export type Recorder = (activity: Omit<Activity, 'at'>) => void;

export type { EnginePorts, ServicePorts } from './ports';
