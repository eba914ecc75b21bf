import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { route, users } from '../../tests/builders/api-parts';
import { fixtureApis } from '../../tests/builders/fixture-apis';

const integration = {
  service: 'api',
  ref: 'QrIntegration',
  subtype: 'EventBridge-PutEvents',
  parameters: {
    EventBusName: 'ecom-platform-local',
    Source: 'ecom.auction',
    DetailType: 'QrCodeRequested',
    Detail: '{"auctionId":"${request.path.auctionId}","by":"${context.authorizer.userId}","size":"${request.querystring.size}"}',
  },
  roleArn: 'arn:aws:iam::000000000000:role/qr',
  statusCodes: { 200: 202 },
  headers: { 200: { 'x-correlation-id': '$context.requestId', 'x-missing': '$request.header.nothing' } },
};
const functions = { echo: { handler: 'src/api.echo', events: [route('GET', '/public/{id}')] } };

describe('a route that leads to the bus', () => {
  let api: Awaited<ReturnType<typeof fixtureApis>>;
  beforeAll(async () => {
    api = await fixtureApis(
      functions,
      { httpApi: { authorizers: { users } } },
      {
        serviceIntegrations: [integration],
        serviceRoutes: [
          { service: 'api', routeKey: 'POST /auctions/{auctionId}/qr-code', integration: 'QrIntegration', authorizer: 'users' },
          { service: 'other', routeKey: 'POST /elsewhere', integration: 'QrIntegration' },
        ],
      },
    );
  });
  afterAll(() => api.stop());
  const post = (path: string, headers: Readonly<Record<string, string>> = {}) => fetch(`${api.url}${path}`, { method: 'POST', headers });

  it('puts an event made of the request and of who the caller is, and answers as it was told', async () => {
    const response = await post('/auctions/auc_1/qr-code?size=2', { authorization: 'good' });

    expect(response.status).toBe(202);
    expect(response.headers.get('x-correlation-id')).toMatch(/./);
    expect(response.headers.has('x-missing')).toBe(false);
    expect(await response.json()).toEqual({ FailedEntryCount: 0, Entries: [{ EventId: 'evt-1' }] });
    expect(api.events).toMatchObject([{ EventBusName: 'ecom-platform-local', Source: 'ecom.auction', DetailType: 'QrCodeRequested' }]);
    expect(JSON.parse(api.events[0]?.Detail ?? '')).toMatchObject({ auctionId: 'auc_1', by: 'good', size: '2' });
  });

  it('lets nobody through whom its authorizer does not', async () => {
    const before = api.events.length;

    expect((await post('/auctions/auc_1/qr-code')).status).toBe(401);
    expect((await post('/auctions/auc_1/qr-code', { authorization: 'deny' })).status).toBe(403);
    expect(api.events).toHaveLength(before);
  });

  it('stands beside routes to functions, and belongs to its own service', async () => {
    expect((await fetch(`${api.url}/public/1`)).status).toBe(200);
    expect((await post('/elsewhere')).status).toBe(404);
  });
});
