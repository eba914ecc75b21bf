import { describe, expect, it } from 'vitest';
import { aDesk } from '../../tests/builders/desk';
import { aLookup, aRating, NOW } from '../../tests/builders/lookup';
import { AgencyUnavailableError, LookupTooSoonError } from '../domain/errors';
import { makeLookUpRating } from './look-up-rating';

const failing = (times: number) => {
  let left = times;
  return async () => {
    left -= 1;
    if (left >= 0) throw new AgencyUnavailableError('No answer.');
    return aRating();
  };
};

describe('looking a rating up', () => {
  it('B-REP-1, B-REP-2: tells whoever asked, and nobody else, what the agency said', async () => {
    const { lookUp, asked, pushed, dependencies } = aDesk({ answer: async () => aRating({ score: 1.2, ratings: 7 }) });

    expect(await lookUp(aLookup({ requesterId: 'usr_2', subjectId: 'usr_1' }))).toBe(true);
    expect(asked).toEqual(['usr_1']);
    expect(pushed).toEqual([
      {
        businessKey: 'rating:rlk_01JD8Z0000000000000000000A',
        userId: 'usr_2',
        topic: 'rating',
        data: {
          requestId: 'rlk_01JD8Z0000000000000000000A',
          subjectId: 'usr_1',
          outcome: 'rated',
          score: 1.2,
          ratings: 7,
          asOf: '2026-01-01T09:59:00.000Z',
          reviewCount: 0,
        },
        correlationId: 'req-1',
      },
    ]);
    expect(await dependencies.ratings.find('usr_1')).toMatchObject({ score: 1.2 });
  });

  it('tells that nobody has rated somebody: that is an answer', async () => {
    const { lookUp, pushed } = aDesk({ answer: async () => ({ outcome: 'unknown', asOf: NOW.toISOString() }) });
    await lookUp(aLookup());

    expect(pushed[0]?.data).toMatchObject({ outcome: 'unknown', subjectId: 'usr_1' });
    expect(pushed[0]?.data).not.toHaveProperty('score');
  });

  it('B-REP-4: asks once and keeps it once for many who want to know within a minute, and tells each', async () => {
    const { lookUp, asked, pushed } = aDesk();
    const wanted = ['usr_2', 'usr_3', 'usr_4'].map((requesterId) => aLookup({ requesterId, requestId: `rlk_${requesterId.at(-1)}` }));
    await Promise.all(wanted.map(lookUp));

    expect(asked).toEqual(['usr_1']);
    expect(pushed.map(({ userId }) => userId).toSorted()).toEqual(['usr_2', 'usr_3', 'usr_4']);
  });

  it.each([0, 59, 90, 3_600])(
    'B-REP-4: a message that comes again %j seconds after the rating was kept asks nobody again, and only tells',
    async (later) => {
      let refused = 1;
      const told: string[] = [];
      const { lookUp, asked, pass } = aDesk({
        push: async ({ businessKey }) => {
          refused -= 1;
          if (refused >= 0) throw new Error('The queue is away.');
          told.push(businessKey);
        },
      });
      await expect(lookUp(aLookup())).rejects.toThrow('away');
      pass(later);

      expect(await lookUp(aLookup())).toBe(false);
      expect([asked.length, told]).toEqual([1, ['rating:rlk_01JD8Z0000000000000000000A']]);
    },
  );

  it('B-REP-4: is in vain for a minute after a question that nobody answered, and asks again after it', async () => {
    const { lookUp, asked, pushed, pass } = aDesk({ answer: failing(1) });
    await expect(lookUp(aLookup())).rejects.toThrow(AgencyUnavailableError);
    pass(10);
    await expect(lookUp(aLookup())).rejects.toThrow(LookupTooSoonError);
    expect([asked.length, pushed.length]).toEqual([1, 0]);
    pass(50);

    expect(await lookUp(aLookup())).toBe(true);
    expect([asked.length, pushed.length]).toEqual([2, 1]);
  });

  it('does not wait for ever for somebody else’s answer, not even where time stands still', async () => {
    const { dependencies } = aDesk();
    await dependencies.ratings.claim('usr_1', aLookup().requestedAt, NOW);
    let pauses = 0;
    const pause = async () => {
      pauses += 1;
    };

    await expect(makeLookUpRating({ ...dependencies, pause })(aLookup())).rejects.toThrow(LookupTooSoonError);
    expect(pauses).toBe(12);
  });

  it('asks again when somebody wants to know a minute later', async () => {
    const { lookUp, asked, pass } = aDesk();
    await lookUp(aLookup());
    pass(61);
    await lookUp(aLookup({ requestId: 'rlk_later', requestedAt: '2026-01-01T10:01:01.000Z' }));

    expect(asked).toHaveLength(2);
  });
});

it('tells whoever asked that nobody is trying any more, under a key of its own', async () => {
  const { giveUp, pushed } = aDesk();
  await giveUp(aLookup());

  expect(pushed).toMatchObject([
    { businessKey: 'rating-failed:rlk_01JD8Z0000000000000000000A', userId: 'usr_2', data: { outcome: 'failed', subjectId: 'usr_1' } },
  ]);
});
