import { expect, it, vi } from 'vitest';
import { lambdaNames } from './lambda-names';

const answering = (answer: object) => ({ send: vi.fn(async (_command: { readonly input: { readonly Payload?: unknown } }) => answer) });
const payload = (value: unknown) => ({ Payload: Buffer.from(JSON.stringify(value)) });
const ask = (client: ReturnType<typeof answering>) => lambdaNames('arn:names', client as never)(['usr_1', 'usr_1', 'usr_2'], 'req-1');

it('asks for each once, and gives the names that there are', async () => {
  const client = answering(payload({ names: { usr_1: 'Ann' } }));

  expect(await ask(client)).toEqual({ usr_1: 'Ann' });
  const [command] = client.send.mock.calls[0] ?? [];
  expect(command?.input).toMatchObject({ FunctionName: 'arn:names', Payload: '{"userIds":["usr_1","usr_2"],"correlationId":"req-1"}' });
});

it.each([
  ['fails', { FunctionError: 'Unhandled', ...payload({ errorMessage: 'no' }) }],
  ['says nothing', {}],
  ['says something else', payload({})],
])('takes no name from a function that %s', async (_, answer) => {
  await expect(ask(answering(answer))).rejects.toMatchObject({ code: 'CHECKOUT_NAMES_UNAVAILABLE' });
});
