import type { APIGatewayProxyWebsocketEventV2 } from 'aws-lambda';
import { describe, expect, it, vi } from 'vitest';
import { MissingError } from '../tests/missing-error';
import { disconnectHandler, socketHandler } from './socket-handler';

const frame = (authorizer: object | null = { userId: 'usr_1', groups: 'buyers,admins' }): APIGatewayProxyWebsocketEventV2 =>
  ({
    body: '{"action":"ping"}',
    requestContext: { connectionId: 'c-1', requestId: 'req-1', authorizer },
  }) as unknown as APIGatewayProxyWebsocketEventV2;

describe('a route of a WebSocket API', () => {
  it('passes on the frame, the connection and the caller', async () => {
    const handle = vi.fn();

    expect(await socketHandler({ handle })(frame())).toEqual({ statusCode: 200 });
    expect(handle).toHaveBeenCalledWith({
      connectionId: 'c-1',
      caller: { id: 'usr_1', groups: ['buyers', 'admins'] },
      correlationId: 'req-1',
      body: '{"action":"ping"}',
    });
  });

  it('tells the client why a frame was refused, and succeeds', async () => {
    const refuse = vi.fn();

    expect(await socketHandler({ handle: vi.fn().mockRejectedValue(new MissingError('gone')), refuse })(frame())).toEqual({
      statusCode: 200,
    });
    expect(refuse).toHaveBeenCalledWith('c-1', expect.objectContaining({ code: 'THING_MISSING', status: 404 }));
  });

  it('tells nothing of a bug', async () => {
    const refuse = vi.fn();
    await socketHandler({ handle: vi.fn().mockRejectedValue(new Error('password=hunter2')), refuse })(frame());

    expect(refuse).toHaveBeenCalledWith('c-1', expect.objectContaining({ code: 'INTERNAL', detail: 'Something went wrong on our side.' }));
  });

  it.each([
    { name: 'a refusal', handle: vi.fn().mockRejectedValue(new MissingError('gone')), event: frame(), statusCode: 404 },
    { name: 'a bug', handle: vi.fn().mockRejectedValue(new Error('no')), event: frame(), statusCode: 500 },
    { name: 'nobody signed in', handle: vi.fn(), event: frame(null), statusCode: 401 },
  ])('answers $name with $statusCode where there is nobody to tell', async ({ handle, event, statusCode }) => {
    expect(await socketHandler({ handle })(event)).toEqual({ statusCode });
  });
});

describe('$disconnect', () => {
  it('forgets a connection of which the gateway says nothing else', async () => {
    const forget = vi.fn();

    expect(await disconnectHandler(forget)(frame(null))).toEqual({ statusCode: 200 });
    expect(forget).toHaveBeenCalledWith('c-1');
  });

  it('fails when the connection could not be forgotten', async () => {
    expect(await disconnectHandler(vi.fn().mockRejectedValue(new Error('no')))(frame(null))).toEqual({ statusCode: 500 });
  });
});
