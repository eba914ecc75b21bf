/** Resources of the templates that are neither functions nor triggers. */

export type RoleStatement = Readonly<Record<string, unknown>>;
export type RoleSpec = {
  readonly service: string;
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  /** Services of AWS that may act with it, e.g. `scheduler.amazonaws.com`. */
  readonly trusted: readonly string[];
  readonly statements: readonly RoleStatement[];
};
/** A queue policy, or the permission to invoke a function; several may be about one resource. */
export type ResourcePolicySpec = { readonly arn: string; readonly statements: readonly RoleStatement[] };
export type NotificationTarget = { readonly kind: 'lambda' | 'sqs' | 'sns'; readonly arn: string } | { readonly kind: 'eventbridge' };
export type ObjectNotification = {
  readonly events: readonly string[];
  readonly prefix?: string;
  readonly suffix?: string;
  readonly target: NotificationTarget;
};
export type BucketSpec = {
  readonly service: string;
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  readonly notifications: readonly ObjectNotification[];
};

export type TopicSubscription = {
  readonly arn: string;
  readonly protocol: 'sqs' | 'lambda' | 'email';
  readonly endpoint: string;
  readonly dlqArn?: string;
};
export type TopicSpec = {
  readonly service: string;
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  readonly subscriptions: readonly TopicSubscription[];
};
export type BusSpec = { readonly service: string; readonly logicalId: string; readonly name: string; readonly arn: string };
export type ActivityStreamSpec = {
  readonly service: string;
  readonly logicalId: string;
  readonly name: string;
  readonly arn: string;
  readonly shardCount: number;
};

export type AlarmSpec = {
  readonly service: string;
  readonly logicalId: string;
  readonly name: string;
  readonly description?: string;
  readonly namespace: string;
  readonly metric: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly statistic: string;
  readonly comparison: string;
  readonly threshold: number;
  readonly periodSeconds: number;
  readonly actions: readonly string[];
};

/** An API as its service reaches it on this machine; `id` is what `Ref` gives in the template. */
export type ApiSpec = {
  readonly service: string;
  readonly logicalId: string;
  readonly kind: 'http' | 'rest' | 'websocket';
  readonly id: string;
  readonly url: string;
};

export type UserPoolSpec = {
  readonly service: string;
  readonly logicalId: string;
  readonly id: string;
  readonly arn: string;
  readonly issuer: string;
  readonly clientIds: readonly string[];
  readonly groups: readonly string[];
};

/** What API Gateway calls itself, and with which parameters. */
export type ServiceIntegrationSpec = {
  readonly service: string;
  /** What `Ref` of the integration gives. */
  readonly ref: string;
  readonly subtype: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly roleArn: string;
  /** Status that callers get, by the status of the call. */
  readonly statusCodes: Readonly<Record<string, number>>;
  /** Headers that callers get, by the status of the call: name to template. */
  readonly headers?: Readonly<Record<string, Readonly<Record<string, string>>>>;
};
/** A route that leads to such an integration, not to a function. */
export type ServiceRouteSpec = {
  readonly service: string;
  readonly routeKey: string;
  readonly integration: string;
  /** Name of the authorizer in `provider.httpApi.authorizers`. */
  readonly authorizer?: string;
};

/** What pages of other origins may do. */
export type Cors = {
  readonly origins: readonly string[];
  readonly headers: readonly string[];
  readonly methods: readonly string[];
  readonly exposed: readonly string[];
  readonly credentials: boolean;
  readonly maxAge?: number;
};

export type FunctionUrlSpec = {
  readonly service: string;
  readonly functionArn: string;
  readonly authType: string;
  readonly invokeMode: string;
  readonly cors?: Cors;
};
