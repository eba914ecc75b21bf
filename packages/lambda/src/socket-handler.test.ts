import { socketEvent } from '@ecom/testing';
import { expect, it, vi } from 'vitest';
import { number, object } from 'yup';
import { socketHandler } from './socket-handler';

const schema = object({ count: number().strict().integer().required() });

const receive = async (event: Parameters<typeof socketEvent>[0]) => {
  const handle = vi.fn();
  const refuse = vi.fn();
  const answer = await socketHandler({ frame: schema, handle, refuse })(socketEvent(event));

  return { answer, handle, refuse };
};

it('passes the connection, the verified caller and the checked frame', async () => {
  const { answer, handle, refuse } = await receive({ callerId: 'usr_1', frame: { count: 2 } });

  expect(answer).toEqual({ statusCode: 200 });
  expect(refuse).not.toHaveBeenCalled();
  expect(handle).toHaveBeenCalledWith({
    connectionId: 'connection-1',
    caller: { id: 'usr_1', groups: ['buyers'] },
    correlationId: 'req-1',
    body: '{"count":2}',
    frame: { count: 2 },
  });
});

it.each([
  { name: 'not JSON', event: { callerId: 'usr_1', frame: '{' }, problem: { code: 'REQUEST_MALFORMED' } },
  { name: 'no text at all', event: { callerId: 'usr_1' }, problem: { code: 'REQUEST_MALFORMED' } },
  {
    name: 'another shape',
    event: { callerId: 'usr_1', frame: { count: 'two' } },
    problem: { code: 'REQUEST_INVALID', errors: [{ path: 'count' }] },
  },
  { name: 'nobody signed in', event: { frame: { count: 2 } }, problem: { code: 'UNAUTHENTICATED' } },
])('answers a frame with a refusal, not with a failure: $name', async ({ event, problem }) => {
  const { answer, handle, refuse } = await receive(event);

  expect(answer).toEqual({ statusCode: 200 });
  expect(handle).not.toHaveBeenCalled();
  expect(refuse).toHaveBeenCalledWith(
    'connection-1',
    expect.objectContaining({ ...problem, ...(problem.errors && { errors: [expect.objectContaining(problem.errors[0])] }) }),
  );
});

it('refuses a connection with the status of the problem when there is nobody to tell', async () => {
  expect(await socketHandler({ handle: async () => undefined })(socketEvent())).toEqual({ statusCode: 401 });
});
