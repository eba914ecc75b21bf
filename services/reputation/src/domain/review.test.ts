import { orderCompleted } from '@ecom/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anExchange, aReview, COMPLETED_AT, hours, REVIEW_DAYS, written } from '../../tests/builders/exchange';
import { OrderNotFoundError, OrderPartiesInvalidError, ReviewWindowEndedError, ReviewWrittenError } from './errors';
import { isRevealed, openExchange, otherOf, partyOf, publishDue, roles, saidIn, write } from './review';
import { exchangeView, partIn, publishedView } from './review-view';
import { summaryOf } from './tally';

const END = hours(REVIEW_DAYS * 24);

describe('an exchange', () => {
  it('is open for days from when the order was completed, whenever we hear of it', () => {
    expect(anExchange()).toMatchObject({ completedAt: COMPLETED_AT, endsAt: COMPLETED_AT + 14 * 86_400_000 });
  });

  it('is not between somebody and themselves', () => {
    const order = { ...orderCompleted.example, sellerId: orderCompleted.example.buyerId };
    expect(() => openExchange({ order, reviewDays: 14, correlationId: 'req-1' })).toThrow(OrderPartiesInvalidError);
  });

  it.each(roles)('takes one review of the %s, up to the last millisecond', (role) => {
    const exchange = anExchange();
    const one = written(exchange, role, { writtenAt: END - 1 });

    expect(one.publishedAt).toBeUndefined();
    expect(() => write(one, role, aReview())).toThrow(ReviewWrittenError);
    expect(() => written(exchange, role, { writtenAt: END })).toThrow(ReviewWindowEndedError);
    expect(() => written({ ...exchange, publishedAt: END }, role)).toThrow(ReviewWindowEndedError);
  });

  it('publishes both with the second review, and a single one as of the end of the window, once', () => {
    const one = written(anExchange(), 'seller');
    expect(written(one, 'buyer', { writtenAt: hours(3) }).publishedAt).toBe(hours(3));
    expect(publishDue(one, END - 1)).toBeUndefined();
    const published = publishDue(one, END + 99);
    expect(published?.publishedAt).toBe(END);
    expect(published && publishDue(published, END + 99)).toBeUndefined();
    expect(publishDue(anExchange(), END)).toBeUndefined();
  });

  it('is about the other side', () => {
    const both = written(written(anExchange(), 'buyer', { stars: 1 }), 'seller', { stars: 5 });
    expect(saidIn(both).map(({ subjectId, by, review: { stars } }) => [subjectId, by, stars])).toEqual([
      [both.sellerId, 'buyer', 1],
      [both.buyerId, 'seller', 5],
    ]);
  });
});

const aMoment = fc.record({
  role: fc.constantFrom(...roles),
  isMineIn: fc.boolean(),
  stars: fc.integer({ min: 1, max: 5 }),
  now: fc.integer({ min: COMPLETED_AT, max: END + 10 }),
});

describe('blindness', () => {
  it('ends to the millisecond', () => {
    const one = written(anExchange(), 'buyer');
    expect([END - 1, END].map((now) => exchangeView(one, 'seller', now).theirs?.stars)).toEqual([undefined, 4]);
  });

  it('whatever the other side has written makes no difference until both are in or the time is over', () => {
    fc.assert(
      fc.property(aMoment, ({ role, isMineIn, stars, now }) => {
        const exchange = isMineIn ? written(anExchange(), role) : anExchange();
        const other = written(exchange, otherOf(role), { stars, comment: `It was ${stars}.` });
        const [blind, seeing] = [exchange, other].map((each) => exchangeView(each, role, now));

        if (isRevealed(other, now)) expect(seeing?.theirs).toMatchObject({ stars });
        else expect(seeing).toEqual(blind);
        expect(isRevealed(other, now)).toBe(isMineIn || now >= END);
      }),
    );
  });

  it('lets strangers know nothing, not even that there is such an order', () => {
    const messages = [undefined, anExchange(), written(anExchange(), 'buyer')].map((exchange) => {
      try {
        return partIn(exchange, 'usr_stranger');
      } catch (error) {
        expect(error).toBeInstanceOf(OrderNotFoundError);
        return (error as Error).message;
      }
    });
    expect(new Set(messages).size).toBe(1);
  });

  it('says of a published review neither who wrote it, nor in which order, nor when', () => {
    const exchange = written(anExchange(), 'buyer');
    const [said] = saidIn(exchange);
    const view = said && publishedView(said);

    expect(Object.keys(view ?? {}).toSorted()).toEqual(['by', 'comment', 'publishedAt', 'reviewId', 'stars']);
    expect(JSON.stringify(view)).not.toMatch(/usr_|ord_/);
    expect(roles.map((role) => partyOf(exchange, role))).not.toContain(view?.by);
  });
});

describe('an average', () => {
  it.each([
    { of: [], average: undefined },
    { of: [5], average: 5 },
    { of: [4, 5], average: 4.5 },
    { of: [5, 5, 4], average: 4.7 },
    { of: [1, 1, 2], average: 1.3 },
    { of: [4, 4, 4, 5], average: 4.3 },
    { of: [1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2], average: 1.9 },
  ])('of $of is $average, half up', ({ of, average }) => {
    const summary = summaryOf({ count: of.length, stars: of.reduce((sum, stars) => sum + stars, 0) });
    expect(summary).toEqual({ count: of.length, ...(average !== undefined && { average }) });
  });

  it('is within half a tenth of the truth, and has one decimal, however many there are', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 0, max: 4_000 }), (count, more) => {
        const stars = count + Math.floor((count * more) / 1_000);
        const { average = 0 } = summaryOf({ count, stars });

        expect(String(average)).toMatch(/^[1-5](\.\d)?$/);
        expect(Math.abs(20 * stars - average * 20 * count)).toBeLessThanOrEqual(count * (1 + 1e-9));
      }),
    );
  });
});
