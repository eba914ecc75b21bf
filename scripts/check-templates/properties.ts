type Target = { readonly Id?: string; readonly Arn?: unknown; readonly DeadLetterConfig?: object };

export type Statement = {
  readonly Effect: string;
  readonly Action?: string | readonly string[];
  readonly Resource?: unknown;
  readonly Principal?: unknown;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
};
export type PolicyDocument = { readonly Statement?: Statement | readonly Statement[] };
export type Policy = { readonly PolicyDocument?: PolicyDocument };

type PublicAccess = 'BlockPublicAcls' | 'BlockPublicPolicy' | 'IgnorePublicAcls' | 'RestrictPublicBuckets';

/** The properties that rules look at, whatever the type of the resource. */
export type Properties = Policy & {
  readonly AccessLogSettings?: object;
  readonly AlarmActions?: readonly unknown[];
  readonly AlarmDescription?: unknown;
  readonly AssumeRolePolicyDocument?: PolicyDocument;
  readonly AuthType?: string;
  readonly AuthorizationType?: string;
  readonly BillingMode?: string;
  readonly Bucket?: unknown;
  readonly BucketEncryption?: object;
  readonly DeadLetterConfig?: object;
  readonly DefaultRouteSettings?: { readonly ThrottlingBurstLimit?: number; readonly ThrottlingRateLimit?: number };
  readonly DeletionProtection?: string;
  readonly DeletionProtectionEnabled?: boolean;
  readonly DestinationConfig?: { readonly OnFailure?: unknown };
  readonly Dimensions?: readonly { readonly Name: string; readonly Value: unknown }[];
  readonly Endpoint?: unknown;
  readonly EventBusName?: unknown;
  readonly EventPattern?: unknown;
  readonly EventSourceArn?: unknown;
  readonly FunctionName?: unknown;
  readonly FunctionResponseTypes?: readonly string[];
  readonly KmsMasterKeyId?: unknown;
  readonly LogGroupName?: unknown;
  readonly MetricName?: string;
  readonly NotificationConfiguration?: { readonly LambdaConfigurations?: readonly { readonly Function: unknown }[] };
  readonly PointInTimeRecoverySpecification?: { readonly PointInTimeRecoveryEnabled?: boolean };
  readonly Policies?: readonly Policy[];
  readonly Protocol?: string;
  readonly PublicAccessBlockConfiguration?: { readonly [access in PublicAccess]?: boolean };
  readonly Queues?: readonly unknown[];
  readonly RecursiveLoop?: string;
  readonly RedrivePolicy?: object;
  readonly RetentionInDays?: number;
  readonly Role?: unknown;
  readonly RouteKey?: string;
  readonly Runtime?: string;
  readonly SSESpecification?: { readonly SSEEnabled?: boolean };
  readonly ScheduleExpression?: string;
  readonly SourceArn?: unknown;
  readonly FunctionUrlAuthType?: unknown;
  readonly InvokedViaFunctionUrl?: unknown;
  readonly SqsManagedSseEnabled?: boolean;
  readonly StartingPosition?: string;
  readonly StreamEncryption?: object;
  readonly Target?: Target;
  readonly Targets?: readonly Target[];
  readonly Timeout?: number;
  readonly Topics?: readonly unknown[];
  readonly VisibilityTimeout?: number;
};
