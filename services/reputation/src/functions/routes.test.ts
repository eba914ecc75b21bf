import { httpRequest, lambdaContext, readJson } from '@ecom/testing';
import { describe, expect, it, vi } from 'vitest';
import { aRating, NOW } from '../../tests/builders/lookup';
import { IdempotencyKeyReusedError } from '../domain/errors';
import { NO_REVIEWS, type Tally } from '../domain/tally';
import { makeGetRating } from '../use-cases/get-rating';
import { makeHandler as getRating } from './get-rating/handler';
import { makeHandler as requestLookup } from './request-lookup/handler';

vi.hoisted(() => {
  for (const name of ['REPUTATION_TABLE', 'LOOKUP_QUEUE_URL']) vi.stubEnv(name, 'none');
});

type Request = Parameters<typeof httpRequest>[0];

const answers = vi.fn().mockResolvedValue('rlk_1');
const post = async (request: Request, use = answers) => readJson(await requestLookup(use)(httpRequest(request), lambdaContext()));
const get = async (find: () => Promise<unknown>, tally: Tally = NO_REVIEWS) => {
  const use = makeGetRating({ ratings: { find: find as never }, published: { tally: async () => tally }, clock: () => NOW });
  return readJson(await getRating(use)(httpRequest({ callerId: 'usr_2', path: { userId: 'usr_1' } }), lambdaContext()));
};

describe('POST /ratings/{userId}/lookups', () => {
  it('B-REP-1: takes whoever asks from the token, and nothing from a body', async () => {
    const body = { requesterId: 'usr_victim', userId: 'usr_victim', ConnectionId: 'stolen', rating: 5 };
    const headers = { 'idempotency-key': 'k', 'x-correlation-id': 'corr-1' };
    const response = await requestLookup(answers)(
      httpRequest({ callerId: 'usr_2', path: { userId: 'usr_1' }, body, headers }),
      lambdaContext(),
    );

    expect([response.statusCode, readJson(response)]).toEqual([202, { status: 'submitted', requestId: 'rlk_1' }]);
    expect(answers).toHaveBeenLastCalledWith({ requesterId: 'usr_2', subjectId: 'usr_1', idempotencyKey: 'k', correlationId: 'corr-1' });
  });

  it('B-REP-1: refuses whoever has no token', async () => {
    expect(await post({ path: { userId: 'usr_1' } })).toMatchObject({ status: 401 });
  });

  it.each(['me', 'usr_', 'usr_../admin', 'auc_1', `usr_${'x'.repeat(65)}`])('refuses an id that is none: %s', async (userId) => {
    expect(await post({ callerId: 'usr_2', path: { userId } })).toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
  });

  it('refuses a key that came with another user', async () => {
    const refuse = vi.fn().mockRejectedValue(new IdempotencyKeyReusedError('Another.'));

    expect(await post({ callerId: 'usr_2', path: { userId: 'usr_1' } }, refuse)).toMatchObject({
      status: 422,
      code: 'IDEMPOTENCY_KEY_REUSED',
    });
  });
});

describe('GET /ratings/{userId}', () => {
  it('shows the rating and when it was so, beside what reviews add up to', async () => {
    const rating = { userId: 'usr_1', score: 4.5, ratings: 120, asOf: '2026-01-01T09:59:00.000Z' };
    expect(await get(async () => aRating())).toEqual({ ...rating, reviews: { count: 0 } });
    expect(await get(async () => aRating(), { count: 3, stars: 14 })).toEqual({ ...rating, reviews: { count: 3, average: 4.7 } });
  });

  it.each([undefined, { outcome: 'unknown', asOf: '2026-01-01T09:59:00.000Z' }])('B-REP-2: makes none up: %j', async (verdict) => {
    expect(await get(async () => verdict)).toMatchObject({ status: 404, code: 'REPUTATION_RATING_NOT_FOUND' });
  });
});
