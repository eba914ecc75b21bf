import { describe, expect, it } from 'vitest';
import { parseIdentitySource } from './identity-source';
import { allowsInvoke } from './policy';

const arn = 'arn:aws:execute-api:us-east-1:000000000000:api/local/GET/auctions/auc_1';
const statement = (Effect: string, Resource: string | readonly string[], Action = 'execute-api:Invoke') => ({ Effect, Resource, Action });

describe('policy', () => {
  it.each([
    ['the ARN itself', statement('Allow', arn), true],
    ['everything', statement('Allow', '*', '*'), true],
    ['a wildcard', statement('Allow', 'arn:aws:execute-api:*:*:api/local/GET/auctions/*'), true],
    ['one of a list', statement('Allow', ['arn:x', arn]), true],
    ['a single character', statement('Allow', arn.replace('auc_1', 'auc_?')), true],
    ['another method', statement('Allow', 'arn:aws:execute-api:*:*:api/local/POST/*'), false],
    ['only the end', statement('Allow', 'auctions/auc_1'), false],
    ['another action', statement('Allow', '*', 's3:GetObject'), false],
    ['a denial', statement('Deny', '*'), false],
  ])('with %s', (_name, Statement, expected) => {
    expect(allowsInvoke({ Statement }, arn)).toBe(expected);
  });

  it('lets a denial win, and says no when it says nothing', () => {
    expect(allowsInvoke({ Statement: [statement('Allow', '*'), statement('Deny', arn)] }, arn)).toBe(false);
    expect(allowsInvoke({}, arn)).toBe(false);
  });
});

describe('identity source', () => {
  it.each([
    ['$request.header.Authorization', { in: 'header', name: 'authorization' }],
    ['method.request.header.X-Key', { in: 'header', name: 'x-key' }],
    ['route.request.querystring.token', { in: 'querystring', name: 'token' }],
    ['$context.routeKey', { in: 'context', name: 'routeKey' }],
    ['$stageVariables.x', undefined],
    ['$request.body.x', undefined],
  ])('%s', (expression, expected) => {
    expect(parseIdentitySource(expression)).toEqual(expected);
  });
});
