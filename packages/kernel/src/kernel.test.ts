import { describe, expect, it } from 'vitest';
import { epochSeconds, systemClock } from './clock';
import { DomainError } from './domain-error';
import { idPattern, newId } from './id';
import { formatMoney, MAXIMUM_AMOUNT } from './money';

class TooLowError extends DomainError {
  readonly code = 'THING_TOO_LOW';
  readonly kind = 'rejected';
}

describe('ids', () => {
  it('carry their kind, and the order in which they were made', () => {
    const make = newId('auc');
    const ids = Array.from({ length: 1000 }, make);

    expect(ids.every((id) => idPattern('auc').test(id))).toBe(true);
    expect(new Set(ids).size).toBe(1000);
  });

  it.each([
    'auc_',
    'auc_1',
    'bid_01JD8Z0000000000000000000A',
    'auc_01JD8Z0000000000000000000I',
    'auc_81JD8Z0000000000000000000A',
    ' auc_01JD8Z0000000000000000000A',
    'auc_01JD8Z0000000000000000000A\n',
  ])('of an auction do not look like %j', (text) => {
    expect(idPattern('auc').test(text)).toBe(false);
  });
});

describe('an error of the domain', () => {
  it('has the name of its class, its details and its cause', () => {
    const cause = new Error('why');
    const error = new TooLowError('Too low.', { minimum: 5 }, { cause });

    expect(error).toMatchObject({ name: 'TooLowError', message: 'Too low.', details: { minimum: 5 }, cause });
    expect(error).toBeInstanceOf(Error);
  });

  it('has no details unless it is given some', () => {
    expect(new TooLowError('Too low.').details).toEqual({});
  });
});

describe('money', () => {
  it.each([
    [{ amount: 12_500, currency: 'USD' as const }, 'USD 125.00'],
    [{ amount: 1, currency: 'EUR' as const }, 'EUR 0.01'],
    [{ amount: 0, currency: 'GBP' as const }, 'GBP 0.00'],
    [{ amount: MAXIMUM_AMOUNT, currency: 'USD' as const }, 'USD 1000000000.00'],
  ])('%j reads %s', (money, text) => {
    expect(formatMoney(money)).toBe(text);
  });

  it('can be added up many times without losing a cent', () => {
    expect(Number.isSafeInteger(MAXIMUM_AMOUNT * 10_000)).toBe(true);
  });
});

describe('time', () => {
  it('to live is in whole seconds, rounded down', () => {
    expect(epochSeconds(new Date(1_999))).toBe(1);
  });

  it('is read when it is asked for', () => {
    const before = Date.now();

    expect(systemClock().getTime()).toBeGreaterThanOrEqual(before);
  });
});
