import { describe, expect, it } from 'vitest';
import { hardened } from './hardened';
import { defaultThrottling } from './stages';

const settings = { service: 'ecom-live', stage: 'dev', throttling: defaultThrottling, logRetentionInDays: 30, lasting: true };
const permission = (SourceArn?: string) => ({
  Type: 'AWS::Lambda::Permission',
  Properties: { Principal: 'apigateway.amazonaws.com', ...(SourceArn !== undefined && { SourceArn }) },
});

const template = {
  Resources: {
    HttpApi: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'HTTP' } },
    HttpApiStage: {
      Type: 'AWS::ApiGatewayV2::Stage',
      Properties: { ApiId: { Ref: 'HttpApi' }, DefaultRouteSettings: { DetailedMetricsEnabled: true }, AutoDeploy: true },
    },
    WebsocketsApi: { Type: 'AWS::ApiGatewayV2::Api', Properties: { ProtocolType: 'WEBSOCKET' } },
    SocketStage: { Type: 'AWS::ApiGatewayV2::Stage', Properties: { ApiId: { Ref: 'WebsocketsApi' } } },
    PingLambdaPermissionWebsockets: permission(),
    NamedLambdaPermissionWebsockets: permission('arn:named'),
    OtherPermission: permission(),
    Table: { Type: 'AWS::DynamoDB::Table', Properties: { TableName: 'notes' } },
    OpenTable: { Type: 'AWS::DynamoDB::Table', Properties: { DeletionProtectionEnabled: false } },
  },
} as const;

const properties = (of: Parameters<typeof hardened>[1], id: string) => hardened(template, of).Resources[id]?.Properties;

describe('a hardened template', () => {
  it.each(['HttpApiStage', 'SocketStage'])('limits and counts the routes of %s', (id) => {
    expect(properties({ ...settings, throttling: { burst: 20, rate: 10 } }, id)).toMatchObject({
      DefaultRouteSettings: { DetailedMetricsEnabled: true, ThrottlingBurstLimit: 20, ThrottlingRateLimit: 10 },
    });
  });

  it('keeps what a stage says itself', () => {
    expect(properties(settings, 'HttpApiStage')).toMatchObject({ AutoDeploy: true, ApiId: { Ref: 'HttpApi' } });
  });

  it.each([
    ['HttpApiStage', 'http'],
    ['SocketStage', 'websocket'],
  ])('logs every request of %s, in a log that ends', (id, kind) => {
    expect(properties(settings, id)).toMatchObject({
      AccessLogSettings: {
        DestinationArn: { 'Fn::GetAtt': [`${id}AccessLog`, 'Arn'] },
        Format: expect.stringContaining('$context.requestId'),
      },
    });
    expect(properties(settings, `${id}AccessLog`)).toEqual({
      LogGroupName: `/aws/vendedlogs/ecom-live-dev-${kind}-access`,
      RetentionInDays: 30,
    });
  });

  it('writes no path and no query into the log: ids and tokens are in them', () => {
    expect(JSON.stringify(hardened(template, settings))).not.toMatch(/\$context\.(path|queryString|request\.querystring)/);
  });

  it('logs no socket of a stage that does not last, as that needs a setting of the whole account', () => {
    const preview = hardened(template, { ...settings, lasting: false });

    expect(preview.Resources['SocketStage']?.Properties).not.toHaveProperty('AccessLogSettings');
    expect(preview.Resources).not.toHaveProperty('SocketStageAccessLog');
    expect(preview.Resources).toHaveProperty('HttpApiStageAccessLog');
  });

  it('lets only its own API call what is behind a WebSocket route', () => {
    expect(properties(settings, 'PingLambdaPermissionWebsockets')).toMatchObject({
      SourceArn: { 'Fn::Sub': expect.stringContaining('${WebsocketsApi}/*') },
    });
    expect(properties(settings, 'NamedLambdaPermissionWebsockets')).toMatchObject({ SourceArn: 'arn:named' });
    expect(properties(settings, 'OtherPermission')).not.toHaveProperty('SourceArn');
  });

  it('encrypts tables under a key of the account, and protects those of stages that last', () => {
    const Table = { TableName: 'notes', SSESpecification: { SSEEnabled: true } };

    expect(properties(settings, 'Table')).toEqual({ ...Table, DeletionProtectionEnabled: true });
    expect(properties({ ...settings, lasting: false }, 'Table')).toEqual({ ...Table, DeletionProtectionEnabled: false });
    expect(properties(settings, 'OpenTable')).toMatchObject({ DeletionProtectionEnabled: false });
  });
});
