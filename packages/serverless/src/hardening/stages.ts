import type { Resource, Template } from '../canary/template';

/** How much one route takes: `rate` requests a second, and `burst` of them at once. */
export type Throttling = { readonly burst: number; readonly rate: number };

/** Ten times what one auction was measured to take; a region gives all APIs of an account 10,000 a second together. */
export const defaultThrottling: Throttling = { burst: 1000, rate: 500 };

export type StageSettings = {
  readonly service: string;
  readonly stage: string;
  readonly throttling: Throttling;
  readonly logRetentionInDays: number;
  /** The log of a WebSocket API needs the account's role for API Gateway, which lasting stages set in the stack of `platform`. */
  readonly lasting: boolean;
};

type Kind = 'http' | 'websocket';

const every = { requestId: '$context.requestId', status: '$context.status', routeKey: '$context.routeKey' };
const failure = { error: '$context.error.message', authorizerError: '$context.authorizer.error' };

/** No path and no query: ids and tokens are in them. */
const fields = {
  http: {
    ...every,
    requestTime: '$context.requestTime',
    ip: '$context.identity.sourceIp',
    userAgent: '$context.identity.userAgent',
    responseLatency: '$context.responseLatency',
    responseLength: '$context.responseLength',
    integrationError: '$context.integrationErrorMessage',
    ...failure,
  },
  websocket: {
    ...every,
    requestTime: '$context.requestTime',
    ip: '$context.identity.sourceIp',
    eventType: '$context.eventType',
    connectionId: '$context.connectionId',
    ...failure,
  },
} as const;

const kindOf = ({ Resources }: Template, stage: Resource): Kind => {
  const { Ref: api = '' } = (stage.Properties?.['ApiId'] ?? {}) as { readonly Ref?: string };

  return Resources[api]?.Properties?.['ProtocolType'] === 'WEBSOCKET' ? 'websocket' : 'http';
};

/** Below /aws/vendedlogs/ it takes no room in the account's one policy of 5,120 characters for log deliveries. */
const logGroup = ({ service, stage, logRetentionInDays }: StageSettings, kind: Kind): Resource => ({
  Type: 'AWS::Logs::LogGroup',
  Properties: { LogGroupName: `/aws/vendedlogs/${service}-${stage}-${kind}-access`, RetentionInDays: logRetentionInDays },
});

const settingsOf = (written: unknown, { burst, rate }: Throttling) => ({
  ...(written as object | undefined),
  DetailedMetricsEnabled: true,
  ThrottlingBurstLimit: burst,
  ThrottlingRateLimit: rate,
});

type Named = readonly [id: string, resource: Resource];

const guarded = (template: Template, [id, stage]: Named, settings: StageSettings): readonly Named[] => {
  const kind = kindOf(template, stage);
  const logged = kind === 'http' || settings.lasting;
  const log = `${id}AccessLog`;
  const access = { DestinationArn: { 'Fn::GetAtt': [log, 'Arn'] }, Format: JSON.stringify(fields[kind]) };
  const Properties = {
    ...stage.Properties,
    DefaultRouteSettings: settingsOf(stage.Properties?.['DefaultRouteSettings'], settings.throttling),
    ...(logged && { AccessLogSettings: access }),
  };

  return [[id, { ...stage, Properties }], ...(logged ? [[log, logGroup(settings, kind)] as const] : [])];
};

/** Gives every stage of an API a limit per route, a log of who asked for what, and numbers per route. */
export const withGuardedStages = (template: Template, settings: StageSettings): Template => ({
  ...template,
  Resources: Object.fromEntries(
    Object.entries(template.Resources).flatMap((named): readonly Named[] =>
      named[1].Type === 'AWS::ApiGatewayV2::Stage' ? guarded(template, named, settings) : [named],
    ),
  ),
});
