type Target = { readonly Id?: string; readonly Arn?: unknown; readonly DeadLetterConfig?: object };
export type Statement = { readonly Effect: string; readonly Action?: string | readonly string[]; readonly Resource?: unknown };
export type Policy = { readonly PolicyDocument?: { readonly Statement?: Statement | readonly Statement[] } };

/** The properties that rules look at, whatever the type of the resource. */
export type Properties = Policy & {
  readonly AuthorizationType?: string;
  readonly BillingMode?: string;
  readonly DeadLetterConfig?: object;
  readonly DestinationConfig?: { readonly OnFailure?: unknown };
  readonly Dimensions?: readonly { readonly Name: string; readonly Value: unknown }[];
  readonly Endpoint?: unknown;
  readonly EventBusName?: unknown;
  readonly EventPattern?: unknown;
  readonly EventSourceArn?: unknown;
  readonly FunctionName?: unknown;
  readonly FunctionResponseTypes?: readonly string[];
  readonly NotificationConfiguration?: { readonly LambdaConfigurations?: readonly { readonly Function: unknown }[] };
  readonly PointInTimeRecoverySpecification?: { readonly PointInTimeRecoveryEnabled?: boolean };
  readonly Policies?: readonly Policy[];
  readonly Protocol?: string;
  readonly RecursiveLoop?: string;
  readonly RedrivePolicy?: object;
  readonly RetentionInDays?: number;
  readonly Role?: unknown;
  readonly RoleName?: unknown;
  readonly RouteKey?: string;
  readonly ScheduleExpression?: string;
  readonly SourceArn?: unknown;
  readonly StartingPosition?: string;
  readonly Target?: Target;
  readonly Targets?: readonly Target[];
  readonly Timeout?: number;
  readonly VisibilityTimeout?: number;
};

export type Resource = {
  readonly Type: string;
  readonly DeletionPolicy?: unknown;
  readonly UpdateReplacePolicy?: unknown;
  readonly Properties?: Properties;
};

export type Template = { readonly Resources: Readonly<Record<string, Resource>>; readonly Outputs?: Readonly<Record<string, unknown>> };

/** What the rules look at: the compiled template of one service, and what its configs say about their routes. */
export type Compiled = {
  readonly service: string;
  readonly template: Template;
  /** `POST /auth/sign-up` -> why anybody may call it. */
  readonly publicRoutes: Readonly<Record<string, string>>;
};

export type Rule = {
  readonly name: string;
  readonly why: string;
  /** @returns a sentence for each resource that breaks the rule. */
  readonly check: (compiled: Compiled) => readonly string[];
};

export type Found = { readonly id: string; readonly resource: Resource; readonly properties: Properties };

/** @returns every resource of these CloudFormation types. */
export const ofType = ({ template }: Compiled, ...types: readonly string[]): readonly Found[] =>
  Object.entries(template.Resources)
    .filter(([, { Type }]) => types.includes(Type))
    .map(([id, resource]) => ({ id, resource, properties: resource.Properties ?? {} }));

type Intrinsic = { readonly Ref?: string; readonly 'Fn::GetAtt'?: string | readonly string[] };

/** Callers are sent to a function's alias: rules speak of the function. */
const behindAlias = (id: string | undefined): string | undefined => id?.replace(/LiveAlias$/, 'LambdaFunction');

/** @returns the logical id that a `Ref` or `Fn::GetAtt` names; the function's, when it names a function's alias. */
export const target = (value: unknown): string | undefined => {
  const { Ref, 'Fn::GetAtt': attribute } = (typeof value === 'object' && value !== null ? value : {}) as Intrinsic;
  const path = typeof attribute === 'string' ? attribute.split('.') : attribute;

  return behindAlias(Ref ?? path?.[0]);
};

/** @returns the value as a list: CloudFormation takes one thing or several in many places. */
export const listOf = <Item>(value: Item | readonly Item[] | undefined): readonly Item[] =>
  value === undefined ? [] : ([value].flat() as Item[]);
