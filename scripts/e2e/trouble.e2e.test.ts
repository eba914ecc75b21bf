import { afterEach, describe, expect, it } from 'vitest';
import { empty, hideFor, messagesIn, sendTo, status } from './engines';

const queue = 'ecom-notification-local-requests';
const visibilitySeconds = 60;

const alarmOf = async (name: string) => (await status()).alarms.find((alarm) => alarm.name.includes(name))?.state;

afterEach(async () => {
  await hideFor(queue, visibilitySeconds);
  await empty(`${queue}-dlq`);
});

describe('trouble', () => {
  it('B-NOT-2, B-ALL-14: a message that nobody can read ends in the dead-letter queue, and the status page rings', async () => {
    expect(await alarmOf('ecom-notification-local')).toBe('OK');
    await hideFor(queue, 0);
    await sendTo(queue, '{ not JSON');
    const good = { businessKey: 'k', userId: 'nobody', template: 'spam', data: {}, correlationId: 'req-poison' };
    await sendTo(queue, JSON.stringify(good));

    await expect
      .poll(async () => (await messagesIn(`${queue}-dlq`)).map(({ body }) => body).toSorted(), { timeout: 30_000 })
      .toEqual(['{ not JSON', JSON.stringify(good)].toSorted());
    expect(await messagesIn(queue)).toEqual([]);
    expect(await alarmOf('ecom-notification-local')).toBe('ALARM');
  });
});
