import { describe, expect, it } from 'vitest';
import { IdempotencyKeyReusedError } from '../../src/domain/errors';
import type { LookupKeys, Ratings } from '../../src/use-cases/ports';
import { aLookup, aRating, NOW, seconds } from '../builders/lookup';

type Stores = { readonly ratings: Ratings; readonly keys: LookupKeys };

const iso = (at: Date): string => at.toISOString();
const requestedAt = iso(NOW);
let subjects = 0;

/** Every test has a subject of its own, so that all can share a table. */
const aSubject = (): string => {
  subjects += 1;
  return `usr_subject-${subjects}`;
};

const ratingSuite = (ratings: () => Ratings): void => {
  it('B-REP-4: give the right to ask once a minute, to one of many who want it at once', async () => {
    const subject = aSubject();
    const claims = await Promise.all(Array.from({ length: 5 }, () => ratings().claim(subject, requestedAt, NOW)));

    expect(claims.filter((standing) => standing === undefined)).toHaveLength(1);
    expect(await ratings().claim(subject, requestedAt, seconds(59))).toEqual({ askedAt: iso(NOW) });
    expect(await ratings().claim(subject, requestedAt, seconds(60))).toBeUndefined();
    expect(await ratings().claim(subject, requestedAt, seconds(61))).toEqual({ askedAt: iso(seconds(60)) });
  });

  it('B-REP-4: give no right to ask what was answered since it was asked for, however late', async () => {
    const subject = aSubject();
    await ratings().claim(subject, requestedAt, NOW);
    await ratings().save(subject, aRating(), NOW);

    const known = { askedAt: iso(NOW), answeredFor: iso(NOW), verdict: aRating() };
    expect(await ratings().claim(subject, requestedAt, seconds(3_600))).toEqual(known);
    expect(await ratings().claim(subject, iso(seconds(3_599)), seconds(3_600))).toBeUndefined();
  });

  it('keep the newer verdict, and say which stands', async () => {
    const subject = aSubject();
    const newer = aRating({ score: 2, asOf: '2026-01-01T09:59:30.000Z' });
    expect(await ratings().save(subject, newer, NOW)).toEqual(newer);

    expect(await ratings().save(subject, aRating(), seconds(60))).toEqual(newer);
    expect(await ratings().find(subject)).toEqual(newer);
    expect(await ratings().claim(subject, iso(seconds(60)), seconds(130))).toMatchObject({ answeredFor: iso(seconds(60)) });
    const unknown = { outcome: 'unknown', asOf: iso(seconds(200)) } as const;
    expect(await ratings().save(subject, unknown, seconds(200))).toEqual(unknown);
    expect(await ratings().find(subject)).toEqual(unknown);
  });

  it('know nothing of whom nobody has asked about, or of whom nothing was answered', async () => {
    const subject = aSubject();
    expect(await ratings().find(subject)).toBeUndefined();
    await ratings().claim(subject, requestedAt, NOW);

    expect(await ratings().find(subject)).toBeUndefined();
  });
};

const keySuite = (keys: () => LookupKeys): void => {
  const keyed = (key: string, subjectId = 'usr_1', requesterId = 'usr_2') => ({ requesterId, key, subjectId });
  const first = aLookup();
  const second = aLookup({ requestId: 'rlk_second' });

  it('stand for the first lookup for a day', async () => {
    expect(await keys().remember(keyed('a'), first, NOW)).toEqual(first);
    expect(await keys().remember(keyed('a'), second, seconds(86_399))).toEqual(first);
    expect(await keys().remember(keyed('a'), second, seconds(86_400))).toEqual(second);
  });

  it('belong to whoever sends them', async () => {
    await keys().remember(keyed('b'), first, NOW);

    expect(await keys().remember(keyed('b', 'usr_1', 'usr_3'), second, NOW)).toEqual(second);
  });

  it('stand for one subject', async () => {
    await keys().remember(keyed('c'), first, NOW);

    await expect(keys().remember(keyed('c', 'usr_9'), aLookup({ subjectId: 'usr_9' }), NOW)).rejects.toThrow(IdempotencyKeyReusedError);
  });
};

/** What the fakes and the table must both do. */
export const reputationStoresSuite = (name: string, stores: () => Stores): void => {
  describe(`${name}: ratings`, () => ratingSuite(() => stores().ratings));
  describe(`${name}: idempotency keys`, () => keySuite(() => stores().keys));
};
