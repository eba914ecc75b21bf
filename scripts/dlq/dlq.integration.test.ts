import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runDlq } from './run';
import { type Mill, outcomes, startMill } from './tests/mill';

const patience = { timeout: 20_000, interval: 100 };

let mill: Mill;
let before: readonly string[] = [];
beforeAll(async () => {
  mill = await startMill(18_500);
});
afterAll(() => mill?.stop());
beforeEach(async () => {
  await mill.service.breakFor('all');
  before = await mill.service.handled();
});

const handledSince = async () => (await mill.service.handled()).slice(before.length);

describe('a queue', () => {
  it('gets back what could not be handled, and handles it once', async () => {
    await mill.send('ecom-mill-local-work', 'one');
    await mill.send('ecom-mill-local-work', 'two');
    await expect.poll(() => mill.depth('work-dlq'), patience).toBe(2);
    await mill.service.breakFor('');

    const ended = await mill.redrive('mill/work-dlq');

    expect(outcomes(ended).map(({ state, way }) => [state, way])).toEqual(
      Array(2).fill(['redriven', 'send it to the queue ecom-mill-local-work']),
    );
    expect(ended.code).toBe(0);
    await expect.poll(async () => (await handledSince()).toSorted(), patience).toEqual(['queue one', 'queue two']);
    expect(await mill.depth('work-dlq')).toBe(0);
  });

  it('keeps what is only looked at or planned, and hides addresses unless they are wanted', async () => {
    await mill.send('ecom-mill-local-work', JSON.stringify({ to: 'someone@example.org', correlationId: 'req-7' }));
    await expect.poll(() => mill.depth('work-dlq'), patience).toBe(1);

    const [shown] = await mill.peek('work-dlq');
    expect(shown).toMatchObject({
      correlationId: 'req-7',
      body: { to: 's***@example.org' },
      redrive: 'send it to the queue ecom-mill-local-work',
    });
    expect((await mill.peek('work-dlq', true))[0]?.body).toMatchObject({ to: 'someone@example.org' });
    expect(outcomes(await mill.redrive('work-dlq', { dryRun: true }))).toMatchObject([{ state: 'planned' }]);
    expect(await mill.depth('work-dlq')).toBe(1);
  });

  it('stops between messages when told to, and gives back what it holds', async () => {
    await mill.send('ecom-mill-local-work', 'late');
    await expect.poll(() => mill.depth('work-dlq'), patience).toBe(2);
    const stopping = new AbortController();
    stopping.abort();

    const ended = await mill.redrive('work-dlq', {}, stopping.signal);

    expect([ended.code, outcomes(ended)]).toEqual([130, []]);
    expect(await mill.depth('work-dlq')).toBe(2);
  });

  it('is emptied only when that is meant', async () => {
    expect(await mill.dlq({ command: 'purge', queue: 'work-dlq', yes: false })).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^DLQ_NOT_CONFIRMED .*2 messages/),
    });
    expect(await mill.depth('work-dlq')).toBe(2);
    expect(await mill.dlq({ command: 'purge', queue: 'work-dlq', yes: true })).toMatchObject({ code: 0 });
    await expect.poll(() => mill.depth('work-dlq'), patience).toBe(0);
  });
});

describe('the command', () => {
  it('lists every dead letter queue with what feeds it, for people and for programs', async () => {
    expect((await mill.list()).map(({ queue, fedBy }) => [queue, fedBy.length])).toEqual(
      expect.arrayContaining([
        ['mill/call-dlq', 1],
        ['mill/rule-dlq', 1],
        ['mill/work-dlq', 1],
      ]),
    );
    const { out } = await mill.dlq({ command: 'list' }, { json: false });
    expect(out).toMatch(/^QUEUE +MESSAGES +OLDEST +ALARM +FED BY\n/);
    expect(out).toMatch(/mill\/work-dlq +0 +queue ecom-mill-local-work/);
  });

  it('names near queues for one that is not there', async () => {
    expect(await mill.dlq({ command: 'peek', queue: 'wrok-dlq', max: 1, raw: false })).toEqual({
      code: 2,
      out: '',
      err: expect.stringMatching(/^DLQ_UNKNOWN wrok-dlq .*Did you mean mill\/work-dlq/),
    });
  });

  it('says how to start what is not running', async () => {
    const err: string[] = [];
    const code = await runDlq(
      { command: 'list', stage: 'local', portBase: 1, json: false },
      { out: () => undefined, err: (text) => err.push(text), signal: new AbortController().signal, root: '.' },
    );

    expect([code, err.join('')]).toEqual([2, expect.stringMatching(/^DLQ_NO_PLATFORM .*pnpm start/)]);
  });
});
