import { describe, expect, it } from 'vitest';
import { aClosedAuction, aContestedAuction, aDraft, anOpenAuction, day, opensAt } from '../../tests/builders/auction';
import type { Auction } from './auction';
import { amend, cancel, draft, publish, requireOwn, requireVisible } from './lifecycle';
import { type Terms, termsOf } from './terms';

const now = opensAt;
const moment = { now, correlationId: 'req-9' };
const code = (work: () => unknown): string | undefined => {
  try {
    work();
    return undefined;
  } catch (error) {
    return (error as { readonly code: string }).code;
  }
};
const terms = (overrides: Partial<Terms> = {}): Terms => ({ ...termsOf(aDraft()), ...overrides });
const drafted = (overrides: Partial<Terms>) =>
  draft({ id: 'auc_1', sellerId: 'usr_seller', aliasSalt: 'salt', terms: terms(overrides) }, moment);
const cancelled = { ...anOpenAuction(), status: 'cancelled', cancelledAt: now } as const;

describe('draft', () => {
  it.each([
    { name: 'as short as may be', terms: { endsAt: now + 10_000 } },
    { name: 'as long as may be', terms: { endsAt: now + 30 * day } },
    { name: 'as far ahead as may be', terms: { startsAt: now + 365 * day, endsAt: now + 366 * day } },
    { name: 'a start a minute ago', terms: { startsAt: now - 60_000 } },
    { name: 'a reserve at the opening price, and bought for it', terms: { openingPrice: 1_000, reservePrice: 1_500, buyNowPrice: 1_500 } },
  ])('accepts: $name', ({ terms: overrides }) => {
    expect(code(() => drafted(overrides))).toBeUndefined();
  });

  it.each([
    { name: 'too short', terms: { endsAt: now + 9_999 }, path: 'endsAt' },
    { name: 'too long', terms: { endsAt: now + 30 * day + 1 }, path: 'endsAt' },
    { name: 'ends before it starts', terms: { endsAt: now - 1 }, path: 'endsAt' },
    { name: 'too far ahead', terms: { startsAt: now + 365 * day + 1, endsAt: now + 366 * day }, path: 'startsAt' },
    { name: 'started more than a minute ago', terms: { startsAt: now - 60_001 }, path: 'startsAt' },
    { name: 'a reserve below the opening price', terms: { reservePrice: 999 }, path: 'reservePrice' },
    { name: 'bought for the opening price', terms: { buyNowPrice: 1_000 }, path: 'buyNowPrice' },
    { name: 'bought for less than the reserve', terms: { reservePrice: 2_000, buyNowPrice: 1_999 }, path: 'buyNowPrice' },
  ])('B-AUC-8: refuses $name, and names the field', ({ terms: overrides, path }) => {
    expect(() => drafted(overrides)).toThrow(
      expect.objectContaining({
        code: 'AUCTION_INVALID',
        kind: 'invalid',
        details: { errors: expect.arrayContaining([expect.objectContaining({ path })]) },
      }),
    );
  });

  it('has a hard end only where soft close is on', () => {
    expect(drafted({ softCloseMs: 0, maxExtensionMs: 3_600_000 }).hardEnd).toBe(terms().endsAt);
    expect(drafted({ softCloseMs: 1_000, maxExtensionMs: 3_600_000 }).hardEnd).toBe(terms().endsAt + 3_600_000);
  });
});

describe('publish', () => {
  it('opens at once when its start has passed, and counts from one', () => {
    expect(publish(aDraft({ startsAt: now - day }), moment)).toMatchObject({
      status: 'published',
      startsAt: now,
      seq: 1,
      bidCount: 0,
      correlationId: 'req-9',
    });
  });

  it.each([
    { name: 'twice', auction: anOpenAuction(), expected: 'AUCTION_NOT_DRAFT' },
    { name: 'with no time left to bid', auction: aDraft({ endsAt: now + 9_999 }), expected: 'AUCTION_INVALID' },
  ])('refuses: $name', ({ auction, expected }) => {
    expect(code(() => publish(auction, moment))).toBe(expected);
  });
});

describe('amend', () => {
  it('counts changes of published auctions, not of drafts', () => {
    expect(amend(anOpenAuction({ seq: 3 }), { title: 'Other' }, moment)).toMatchObject({ title: 'Other', seq: 4, updatedAt: now });
    expect(amend(aDraft(), { title: 'Other' }, moment)).toMatchObject({ title: 'Other', seq: 0 });
  });

  it('keeps the extension when only the end moves', () => {
    expect(amend(anOpenAuction(), { endsAt: now + 2 * day }, moment).hardEnd).toBe(now + 2 * day + 3_600_000);
  });

  it.each([
    { name: 'after the first bid', auction: aContestedAuction(), changes: { title: 'Other' }, at: now, expected: 'AUCTION_HAS_BIDS' },
    { name: 'at its end', auction: anOpenAuction(), changes: { title: 'Other' }, at: anOpenAuction().endsAt, expected: 'AUCTION_ENDED' },
    { name: 'once closed', auction: aClosedAuction(), changes: { title: 'Other' }, at: now, expected: 'AUCTION_ENDED' },
    { name: 'once cancelled', auction: cancelled, changes: { title: 'Other' }, at: now, expected: 'AUCTION_CANCELLED' },
    { name: 'to an end that has passed', auction: anOpenAuction(), changes: { endsAt: now + 5_000 }, at: now, expected: 'AUCTION_INVALID' },
    {
      name: 'to a start that has passed',
      auction: anOpenAuction(),
      changes: { startsAt: now - 100_000 },
      at: now,
      expected: 'AUCTION_INVALID',
    },
  ])('refuses: $name', ({ auction, changes, at, expected }) => {
    expect(code(() => amend(auction as Auction, changes, { ...moment, now: at }))).toBe(expected);
  });
});

describe('cancel', () => {
  it.each([
    { name: 'sellers before the first bid', auction: anOpenAuction(), by: 'seller', at: now, expected: undefined },
    { name: 'sellers after the first bid', auction: aContestedAuction(), by: 'seller', at: now, expected: 'AUCTION_HAS_BIDS' },
    { name: 'admins after the first bid', auction: aContestedAuction(), by: 'admin', at: now, expected: undefined },
    {
      name: 'admins in the last millisecond',
      auction: aContestedAuction(),
      by: 'admin',
      at: anOpenAuction().endsAt - 1,
      expected: undefined,
    },
    { name: 'admins at the end', auction: aContestedAuction(), by: 'admin', at: anOpenAuction().endsAt, expected: 'AUCTION_ENDED' },
    { name: 'admins once closed', auction: aClosedAuction(), by: 'admin', at: now, expected: 'AUCTION_ENDED' },
    { name: 'twice', auction: cancelled, by: 'admin', at: now, expected: 'AUCTION_CANCELLED' },
    { name: 'a draft', auction: aDraft(), by: 'seller', at: now, expected: 'AUCTION_NOT_PUBLISHED' },
  ] as const)('$name: $expected', ({ auction, by, at, expected }) => {
    expect(code(() => cancel(auction, by, { ...moment, now: at }))).toBe(expected);
  });
});

describe('who may', () => {
  it.each([
    {
      name: 'nobody sees what is not there',
      auction: undefined,
      caller: 'usr_seller',
      sees: 'AUCTION_NOT_FOUND',
      changes: 'AUCTION_NOT_FOUND',
    },
    { name: 'sellers see and change their drafts', auction: aDraft(), caller: 'usr_seller', sees: undefined, changes: undefined },
    {
      name: "B-AUC-12: other people's drafts do not exist",
      auction: aDraft(),
      caller: 'usr_other',
      sees: 'AUCTION_NOT_FOUND',
      changes: 'AUCTION_NOT_FOUND',
    },
    {
      name: "B-AUC-12: other people's auctions are seen, not changed",
      auction: anOpenAuction(),
      caller: 'usr_other',
      sees: undefined,
      changes: 'AUCTION_NOT_YOURS',
    },
  ])('$name', ({ auction, caller, sees, changes }) => {
    expect(code(() => requireVisible(auction, 'auc_1', caller))).toBe(sees);
    expect(code(() => requireOwn(auction, 'auc_1', caller))).toBe(changes);
  });
});
