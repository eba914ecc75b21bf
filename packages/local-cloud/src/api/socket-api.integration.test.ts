import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { WebSocket } from 'ws';
import { fixtureApis } from '../../tests/builders/fixture-apis';

const authorizer = {
  name: 'users',
  arn: 'arn:aws:lambda:us-east-1:000000000000:function:policy',
  identitySource: ['route.request.querystring.token'],
};
const functions = {
  socket: {
    handler: 'src/socket.main',
    events: [
      { websocket: { route: '$connect', authorizer } },
      { websocket: '$disconnect' },
      { websocket: { route: '$default', routeResponseSelectionExpression: '$default' } },
      { websocket: { route: 'subscribe', routeResponseSelectionExpression: '$default' } },
    ],
  },
};

describe('WebSocket API', () => {
  let api: Awaited<ReturnType<typeof fixtureApis>>;
  beforeAll(async () => {
    api = await fixtureApis(functions);
  });
  afterAll(() => api.stop());

  const refusal = async (query: string): Promise<number> => {
    const socket = new WebSocket(`${api.socketUrl}${query}`);
    const [error] = (await once(socket, 'error')) as [Error];
    return Number(/\d{3}/.exec(error.message)?.[0]);
  };
  const connected = async () => {
    const socket = new WebSocket(`${api.socketUrl}?token=good`);
    await once(socket, 'open');
    const ask = async (message: object | string) => {
      const answer = once(socket, 'message');
      socket.send(typeof message === 'string' ? message : JSON.stringify(message));
      return JSON.parse(String((await answer)[0])) as Readonly<Record<string, unknown>>;
    };
    return { socket, ask };
  };

  it('opens only for those whom the authorizer of another service lets in', async () => {
    expect(await refusal('')).toBe(401);
    expect(await refusal('?token=unauthorized')).toBe(401);
    expect(await refusal('?token=bad')).toBe(403);
    expect(await refusal('?token=crash')).toBe(500);
    expect(await refusal('?token=odd')).toBe(500);
  });

  it('routes messages by their action, and tells functions who sent them', async () => {
    const { socket, ask } = await connected();
    expect(await ask({ action: 'subscribe' })).toMatchObject({
      routeKey: 'subscribe',
      eventType: 'MESSAGE',
      domainName: new URL(api.socketUrl).host,
      stage: 'local',
      authorizer: { userId: 'good', level: '3', principalId: 'good' },
    });
    expect(await ask({ action: 'other' })).toMatchObject({ routeKey: '$default' });
    expect(await ask('no json')).toMatchObject({ routeKey: '$default' });
    expect(await ask({ action: 'subscribe', fail: true })).toMatchObject({ message: 'Internal server error' });
    socket.terminate();
  });

  it('offers the connections API, with and without the stage, and 410 for those who left', async () => {
    const { socket, ask } = await connected();
    const { connectionId } = await ask({ action: 'subscribe' });
    const url = `${api.connectionsUrl}/local/%40connections/${connectionId}`;
    const received = once(socket, 'message');
    expect((await fetch(url, { method: 'POST', body: 'pushed' })).status).toBe(200);
    expect(String((await received)[0])).toBe('pushed');
    expect(await (await fetch(`${api.connectionsUrl}/@connections/${connectionId}`)).json()).toMatchObject({
      connectedAt: expect.any(String),
      identity: { sourceIp: expect.any(String) },
    });
    expect((await fetch(url, { method: 'POST', body: 'x'.repeat(129 * 1024) })).status).toBe(413);
    const closed = once(socket, 'close');
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(204);
    await closed;
    await vi.waitFor(async () => {
      const gone = await fetch(url, { method: 'POST', body: 'late' });
      expect([gone.status, gone.headers.get('x-amzn-errortype')]).toEqual([410, 'GoneException']);
    });
  });
});
