import { DomainError } from '@ecom/kernel';
import { expect, it } from 'vitest';
import { failureResponse } from './http-response';

class BusyError extends DomainError {
  readonly code = 'TEST_BUSY';
  readonly kind = 'throttled';
}

class DownError extends DomainError {
  readonly code = 'TEST_DOWN';
  readonly kind = 'unavailable';
}

const answer = (error: unknown) => failureResponse(error, 'req-1', 'cor-1');

it('answers 429 to who asks too often, and says in how many seconds to come back', () => {
  expect(answer(new BusyError('Later.', { retryAfter: 60 }))).toMatchObject({ statusCode: 429, headers: { 'retry-after': '60' } });
});

it('asks to come back soon when nothing else is known', () => {
  expect(answer(new DownError('Down.'))).toMatchObject({ statusCode: 503, headers: { 'retry-after': '1' } });
});

it('says nothing about coming back for a bug, and nothing about the bug', () => {
  const response = answer(new Error('secret'));

  expect(response).toMatchObject({ statusCode: 500 });
  expect(response.headers).not.toHaveProperty('retry-after');
  expect(response.body).not.toContain('secret');
});
