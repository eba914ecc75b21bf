import { connect } from 'node:net';
import { expect, it } from 'vitest';

it('refuses a connection, even to this machine', () => {
  expect(() => connect(80, '127.0.0.1')).toThrow('A unit test opened a connection.');
});

it('refuses a fetch', async () => {
  await expect(fetch('http://127.0.0.1:80')).rejects.toMatchObject({
    cause: { message: expect.stringContaining('A unit test opened a connection.') },
  });
});
