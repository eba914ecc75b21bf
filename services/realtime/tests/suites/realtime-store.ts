import { describe, expect, it } from 'vitest';
import { visiblePart } from '../../src/domain/activity';
import { ConnectionUnknownError, TooManySubscriptionsError } from '../../src/domain/errors';
import { SUBSCRIPTIONS_PER_CONNECTION } from '../../src/domain/limits';
import type { Connections, Feed, Subscriptions } from '../../src/use-cases/ports';
import { aRecord, numbers } from '../builders/activity';
import { allOf } from '../builders/pages';

export type Store = { readonly connections: Connections; readonly subscriptions: Subscriptions; readonly feed: Feed };

const now = new Date('2026-01-01T10:00:00.000Z');
let auctions = 0;

/** Every test has an auction of its own, so that all can share a table. */
const anAuction = (): string => {
  auctions += 1;
  return `auc_${String(auctions).padStart(26, '0')}`;
};

/** What the fake and the table must both do. */
export const realtimeStoreSuite = (name: string, storeOf: () => Store): void => {
  const fill = async (auctionId: string, ...seqs: readonly number[]) => {
    const answers = [];
    for (const seq of seqs) answers.push(await storeOf().feed.append(visiblePart(aRecord({ auctionId, seq })), now));
    return answers.map(({ pushedThrough }) => pushedThrough);
  };

  describe(`${name}: feed`, () => {
    it('knows nothing of an auction that never happened', async () => {
      const auctionId = anAuction();

      expect(await storeOf().feed.head(auctionId)).toBe(0);
      expect(await allOf(storeOf().feed.between(auctionId, 0, 10))).toEqual([]);
    });

    it('gives back what is between two numbers, as it was and in order', async () => {
      const auctionId = anAuction();
      await fill(auctionId, 1, 2, 9, 10, 11);

      expect(await allOf(storeOf().feed.between(auctionId, 1, 10))).toEqual(
        [2, 9, 10].map((seq) => visiblePart(aRecord({ auctionId, seq }))),
      );
    });

    it('moves the head forward only, and keeps what arrives late', async () => {
      const auctionId = anAuction();
      await fill(auctionId, 1, 4, 3);

      expect(await storeOf().feed.head(auctionId)).toBe(4);
      expect((await allOf(storeOf().feed.between(auctionId, 0, 4))).map(({ seq }) => seq)).toEqual([1, 3, 4]);
    });

    it('tells how far subscribers were served when an activity comes again', async () => {
      const auctionId = anAuction();
      await fill(auctionId, 1, 2);
      expect(await fill(auctionId, 2)).toEqual([0]);

      await storeOf().feed.markPushed(auctionId, 2, now);
      await storeOf().feed.markPushed(auctionId, 1, now);

      expect(await fill(auctionId, 1, 2)).toEqual([2, 2]);
      expect(await fill(auctionId, 3)).toEqual([0]);
    });
  });

  describe(`${name}: subscriptions`, () => {
    const subscription = (auctionId: string, token = 't1') => ({ connectionId: 'c1', auctionId, token });

    it('push nothing to whoever is not live yet', async () => {
      const auctionId = anAuction();
      await storeOf().subscriptions.open(subscription(auctionId), now);

      expect(await allOf(storeOf().subscriptions.audience(auctionId, 99))).toEqual([]);
    });

    it.each([0, 3])('go live at a head of %j that has not moved, from the next change on', async (head) => {
      const auctionId = anAuction();
      await fill(auctionId, ...numbers(1, head));
      await storeOf().subscriptions.open(subscription(auctionId), now);

      expect(await storeOf().subscriptions.goLive(subscription(auctionId), { head, from: head + 1 })).toBe('live');
      expect(await allOf(storeOf().subscriptions.audience(auctionId, head))).toEqual([]);
      expect(await allOf(storeOf().subscriptions.audience(auctionId, head + 1))).toEqual(['c1']);
    });

    it.each([0, 2])('do not go live at a head of %j that has moved', async (head) => {
      const auctionId = anAuction();
      await fill(auctionId, ...numbers(1, head + 1));
      await storeOf().subscriptions.open(subscription(auctionId), now);

      expect(await storeOf().subscriptions.goLive(subscription(auctionId), { head, from: head + 1 })).toBe('moved');
      expect(await allOf(storeOf().subscriptions.audience(auctionId, 99))).toEqual([]);
    });

    it('are replaced by newer ones, and end', async () => {
      const auctionId = anAuction();
      const { subscriptions } = storeOf();
      await subscriptions.open(subscription(auctionId, 'older'), now);
      await subscriptions.open(subscription(auctionId, 'newer'), now);

      expect(await subscriptions.goLive(subscription(auctionId, 'older'), { head: 0, from: 1 })).toBe('replaced');
      expect(await subscriptions.goLive(subscription(auctionId, 'newer'), { head: 0, from: 1 })).toBe('live');
      await subscriptions.close('c1', auctionId);
      expect(await allOf(subscriptions.audience(auctionId, 1))).toEqual([]);
      expect(await subscriptions.goLive(subscription(auctionId, 'newer'), { head: 0, from: 1 })).toBe('replaced');
    });
  });

  describe(`${name}: connections`, () => {
    it('follow so many auctions and no more, each as often as they like', async () => {
      const { connections } = storeOf();
      await connections.open('full', 'usr_1', now);
      const followed = Array.from({ length: SUBSCRIPTIONS_PER_CONNECTION }, anAuction);
      for (const auctionId of followed) await connections.follow('full', auctionId);

      await connections.follow('full', followed[0] ?? '');
      await expect(connections.follow('full', anAuction())).rejects.toThrow(TooManySubscriptionsError);
      await connections.unfollow('full', followed[0] ?? '');
      await connections.follow('full', anAuction());
    });

    it('are found by their user, and by nobody else, until they are closed (B-REP-3)', async () => {
      const { connections } = storeOf();
      await connections.open('phone', 'usr_found', now);
      await connections.open('desk', 'usr_found', now);
      await connections.open('elsewhere', 'usr_other', now);
      expect((await allOf(connections.of('usr_found'))).toSorted()).toEqual(['desk', 'phone']);

      await connections.close('desk');
      await connections.close('desk', 'usr_found');
      expect(await allOf(connections.of('usr_found'))).toEqual(['phone']);
      expect(await allOf(connections.of('usr_stranger'))).toEqual([]);
    });

    it('follow nothing when they are not known', async () => {
      await expect(storeOf().connections.follow('stranger', anAuction())).rejects.toThrow(ConnectionUnknownError);
      await storeOf().connections.unfollow('stranger', anAuction());
      await expect(storeOf().connections.follow('stranger', anAuction())).rejects.toThrow(ConnectionUnknownError);
    });

    it('take their subscriptions with them, and may be closed again (B-REP-3, B-REP-6)', async () => {
      const { connections, subscriptions } = storeOf();
      const auctionIds = [anAuction(), anAuction()];
      await connections.open('leaving', 'usr_1', now);
      for (const auctionId of auctionIds) {
        const subscription = { connectionId: 'leaving', auctionId, token: 't' };
        await connections.follow('leaving', auctionId);
        await subscriptions.open(subscription, now);
        await subscriptions.goLive(subscription, { head: 0, from: 1 });
      }

      await connections.close('leaving');
      await connections.close('leaving');

      for (const auctionId of auctionIds) expect(await allOf(subscriptions.audience(auctionId, 1))).toEqual([]);
      await expect(connections.follow('leaving', anAuction())).rejects.toThrow(ConnectionUnknownError);
    });
  });
};
