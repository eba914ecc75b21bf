import { describe, expect, it } from 'vitest';
import { route, tokens, users } from '../../tests/builders/api-parts';
import { deployment } from '../../tests/builders/deployment';
import { functionSpec } from '../../tests/builders/function-spec';
import type { ApiService, Fields } from './api-service';
import { httpRoutes } from './http-routes';

const here = functionSpec('echo', { service: 'api', logicalId: 'EchoLambdaFunction' });
const there = functionSpec('simple', { service: 'identity' });
const pool = {
  service: 'api',
  logicalId: 'Pool',
  id: 'us-east-1_Pool',
  arn: 'arn:pool',
  issuer: tokens.issuerUrl,
  clientIds: [],
  groups: [],
};
const authorizers = {
  users,
  tokens,
  own: { ...users, functionArn: { 'Fn::GetAtt': ['EchoLambdaFunction', 'Arn'] } },
  unknown: { ...users, functionArn: 'arn:aws:lambda:us-east-1:000000000000:function:none' },
  foreign: { ...tokens, issuerUrl: 'https://accounts.example' },
  stage: { ...users, identitySource: '$stageVariables.x' },
};

const routesOf = (...events: readonly Fields[]) => {
  const functions = { echo: { handler: 'src/echo.main', events } };
  const service: ApiService = {
    name: 'api',
    dir: '/',
    functions,
    provider: { stage: 'local', httpApi: { authorizers } },
    ports: { http: 1, websocket: 2, lambda: 3 },
  };
  return httpRoutes(service, deployment({ functions: [here, there], userPools: [pool] }));
};

describe('HTTP routes', () => {
  it('reads events in all their forms', () => {
    const routes = routesOf(
      route('GET', '/a'),
      { httpApi: 'POST /b' },
      { httpApi: '*' },
      { httpApi: { method: '*', path: '/c' } },
      { http: 'get d/{id}' },
    );
    expect(routes.map(({ kind, routeKey }) => [kind, routeKey])).toEqual([
      ['http', 'GET /a'],
      ['http', 'POST /b'],
      ['http', '$default'],
      ['http', 'ANY /c'],
      ['rest', 'GET /d/{id}'],
    ]);
  });

  it('finds authorizers of this service and of others', () => {
    const [other, own, token] = routesOf(...['users', 'own', 'tokens'].map((name) => route('GET', `/${name}`, { authorizer: { name } })));
    expect(other?.authorizer).toMatchObject({
      kind: 'lambda',
      functionArn: there.arn,
      event: 'request-2.0',
      answer: 'simple',
      ttlSeconds: 300,
    });
    expect(own?.authorizer).toMatchObject({ functionArn: here.arn });
    expect(token?.authorizer).toMatchObject({ kind: 'jwt', issuers: [tokens.issuerUrl], audience: ['client'] });
    expect(other?.definition).not.toHaveProperty('authorizer');
  });

  it.each([
    ['AWS_IAM', { type: 'aws_iam' }, 'AWS_IAM authorization is not supported'],
    ['one that is not declared', { name: 'nobody' }, 'There is no authorizer'],
    ['one of an unknown function', { name: 'unknown' }, 'is not part of this platform'],
    ['a foreign issuer', { name: 'foreign' }, 'is not a user pool of this platform'],
    ['an identity source of another kind', { name: 'stage' }, 'The identity source "$stageVariables.x" is not supported'],
  ])('refuses an authorizer that cannot be enforced, and leaves no route open: %s', (_name, authorizer, message) => {
    expect(() => routesOf(route('GET', '/x', { authorizer }))).toThrow(message);
  });

  it('refuses what a REST API cannot enforce', () => {
    expect(() => routesOf({ http: { method: 'get', path: 'x', authorizer: 'aws_iam' } })).toThrow('AWS_IAM');
    expect(() => routesOf({ http: { method: 'get', path: 'x', authorizer: { authorizerId: 'a' } } })).toThrow('authorizerId');
    expect(() => routesOf({ http: { method: 'get', path: 'x', authorizer: { arn: 'arn:aws:cognito-idp:x:1:userpool/none' } } })).toThrow(
      'user pool',
    );
  });
});
