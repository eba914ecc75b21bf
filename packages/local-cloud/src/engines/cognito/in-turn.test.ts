import { expect, it } from 'vitest';
import { inTurn } from './in-turn';

it('runs work of one key in order, even after a failure, and other keys beside it', async () => {
  const takeTurns = inTurn();
  const done: string[] = [];
  const gate = Promise.withResolvers<void>();
  const first = takeTurns('a', async () => {
    await gate.promise;
    done.push('first');
    throw new Error('refused');
  });
  const second = takeTurns('a', async () => done.push('second'));
  await takeTurns('b', async () => done.push('other'));
  gate.resolve();

  await expect(first).rejects.toThrow('refused');
  await second;
  expect(done).toEqual(['other', 'first', 'second']);
});
