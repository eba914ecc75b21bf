import { describe, expect, it } from 'vitest';
import { newTaskToken } from '../../workflows/task-token';
import { MOST_SHOWN, shownText, shownValue } from './shown-value';

const token = newTaskToken('arn:aws:states:us-east-1:000000000000:stateMachine:settlement');

describe('what is shown of a value', () => {
  it.each([
    ['a token under any name', { anything: token }],
    ['a token inside of text', { body: `answer with ${token}, please` }],
    ['a token in JSON in text', { body: JSON.stringify({ inner: { answerWith: token } }) }],
    ['a token in a list', [[token]]],
    ['a token that is all there is', token],
  ])('is without task tokens: %s', (_, value) => {
    expect(shownValue(value)).not.toContain(token.slice(0, 30));
    expect(shownValue(value)).toContain('(not shown)');
  });

  it.each([
    ['what pays', { paymentMethodId: 'anything' }, 'anything'],
    ['a charge', { chargeId: 'ch-17' }, 'ch-17'],
    ['a method in a message', 'pm_card_visa was declined', 'pm_card_visa'],
    ['a card number', 'on 4242 4242 4242 4242', '4242'],
    ['an address', { address: { street: 'Elm' } }, 'Elm'],
    ['a mail address', { email: 'ann@example.org' }, 'ann@'],
    ['a secret in the cause of a failure', JSON.stringify({ errorMessage: 'no', clientSecret: 'hush' }), 'hush'],
  ])('is without payment data and people’s: %s', (_, value, secret) => {
    expect(shownValue(value)).not.toContain(secret);
    expect(shownText(typeof value === 'string' ? value : JSON.stringify(value))).not.toContain(secret);
  });

  it('is what decides where an execution goes', () => {
    const value = { orderId: 'ord_1', total: 9_400, declined: 'insufficient_funds', moments: [1_767_225_600_000], paid: true, none: null };
    expect(JSON.parse(shownValue(value))).toEqual(value);
    expect(shownText('No answer in 3600 seconds.')).toBe('No answer in 3600 seconds.');
    expect(shownValue(undefined)).toBe('null');
  });

  it('is bounded', () => {
    expect(shownValue('x'.repeat(100_000)).length).toBeLessThan(MOST_SHOWN + 40);
    expect(shownText('x'.repeat(100_000))).toContain('(100000 characters)');
  });
});
