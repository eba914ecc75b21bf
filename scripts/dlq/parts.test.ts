import { describe, expect, it } from 'vitest';
import { firstFailed } from './deliver';
import type { QueueRow } from './look';
import { masked } from './mask';
import { showList, showMessages, showOutcomes } from './show';
import type { EventRecord } from './stream-records';

describe('addresses', () => {
  it.each([
    ['anna.b+x@example.org', 'a***@example.org'],
    ['to: <bo@mail.example.co.uk>, done', 'to: <b***@mail.example.co.uk>, done'],
    ['no address @ all', 'no address @ all'],
  ])('%s is shown as %s', (text, shown) => {
    expect(masked({ deep: [{ text }] })).toEqual({ deep: [{ text: shown }] });
  });

  it('are hidden in names of fields too, and other values stay', () => {
    expect(masked({ 'ann@example.org': 1, none: null, yes: true })).toEqual({ 'a***@example.org': 1, none: null, yes: true });
  });
});

describe('a batch', () => {
  const records: readonly EventRecord[] = ['1', '2', '3'].map((sequenceNumber) => ({ sequenceNumber, event: {} }));
  const failing = (...ids: readonly string[]) => ({ payload: { batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) } });

  it.each([
    ['is handled by an answer of nothing', { payload: null }, 3],
    ['is handled by no failures', failing(), 3],
    ['is handled up to its first failure, whatever comes after', failing('3', '2'), 1],
    ['failed as a whole when the function failed', { failed: 'Error: no' }, 0],
    ['failed as a whole when a failure is none of its records', failing('9'), 0],
  ])('%s', (_what, answer, first) => {
    expect(firstFailed(records, answer)).toBe(first);
  });
});

describe('what people read', () => {
  const row: QueueRow = {
    queue: 'shop/work-dlq',
    name: 'ecom-shop-dev-work-dlq',
    depth: 2,
    oldestSeconds: 7300,
    fedBy: ['queue work', 'rule paid'],
    alarm: 'ALARM',
  };

  it('is a table with ages in words', () => {
    expect(showList([row])).toBe(
      'QUEUE          MESSAGES  OLDEST  ALARM  FED BY\nshop/work-dlq  2         2 h     ALARM  queue work; rule paid',
    );
    expect(showList([])).toBe('There are no dead letter queues.');
  });

  it('is a message with its reason and what a redrive would do', () => {
    const message = {
      id: 'm1',
      sentAt: '2025-01-01T00:00:00.000Z',
      received: 3,
      correlationId: 'req-1',
      error: { ERROR_CODE: 'NO' },
      redrive: 'send it',
      body: { a: 1 },
    };

    expect(showMessages([message])).toContain('  correlation req-1\n  ERROR_CODE = NO\n  redrive     send it\n  {\n    "a": 1\n  }');
  });

  it('is a sum with a line for everything that needs attention', () => {
    expect(
      showOutcomes([
        { id: 'm1', state: 'redriven' },
        { id: 'm2', state: 'stayed', code: 'DLQ_RECORDS_GONE', problem: 'gone' },
      ]),
    ).toBe('m2  DLQ_RECORDS_GONE  gone\n1 redriven, 0 in part, 1 stayed.');
    expect(showOutcomes([{ id: 'm1', state: 'planned', way: 'send it' }])).toBe('m1  would send it\n1 would be redriven, 0 would stay.');
    expect(showOutcomes([])).toBe('Nothing there.');
  });
});
