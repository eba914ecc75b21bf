import { auctionCancelled, auctionClosed, auctionEndingSoon, auctionExtended, leaderOutbid } from '@ecom/contracts';
import { validateNotificationRequested } from '@ecom/contracts/compiled/notification-requested';
import { describe, expect, it } from 'vitest';
import { inMemoryWatches } from '../../tests/fakes/in-memory-listings';
import { makeNotifyParticipants, type Notification } from './notify-participants';

const { auctionId } = auctionClosed.example;

/** Two bidders and a watcher. */
const aRoom = async () => {
  const participants = inMemoryWatches();
  await participants.addBidder(auctionId, 'usr_2');
  await participants.addBidder(auctionId, 'usr_3');
  await participants.watch('usr_4', { auctionId, title: 'A brass sextant', watchedAt: 1 });
  const sent: Notification[] = [];
  const notify = makeNotifyParticipants({ participants, send: async (notifications) => void sent.push(...notifications) });
  return { notify, told: () => sent.map(({ template, userId }) => `${template} ${userId}`).toSorted(), sent };
};

type Room = Awaited<ReturnType<typeof aRoom>>;

describe('notify-participants', () => {
  it('B-AUC-11: tells who was outbid, each time anew, and nobody else', async () => {
    const { notify, sent } = await aRoom();
    await notify.outbid(leaderOutbid.example, 'req-1');
    await notify.outbid({ ...leaderOutbid.example, seq: 9 }, 'req-1');

    expect(sent.map(({ businessKey }) => businessKey)).toEqual([`outbid:${auctionId}:3:usr_2`, `outbid:${auctionId}:9:usr_2`]);
    expect(sent[0]).toMatchObject({
      userId: 'usr_2',
      data: { price: 12_500, minimumBid: 12_750, currency: 'USD', title: 'A brass sextant' },
      correlationId: 'req-1',
    });
  });

  it('tells everybody of an extension, under one key per auction', async () => {
    const { notify, sent, told } = await aRoom();
    await notify.extended(auctionExtended.example, 'req-1');
    await notify.extended({ ...auctionExtended.example, seq: 9 }, 'req-1');

    expect(told()).toEqual(['extended usr_2', 'extended usr_2', 'extended usr_3', 'extended usr_3', 'extended usr_4', 'extended usr_4']);
    expect(new Set(sent.map(({ businessKey }) => businessKey)).size).toBe(3);
  });

  it('tells everybody that the auction was withdrawn', async () => {
    const { notify, sent, told } = await aRoom();
    await notify.cancelled(auctionCancelled.example, 'req-1');

    expect(told()).toEqual(['cancelled usr_2', 'cancelled usr_3', 'cancelled usr_4']);
    expect(sent[0]?.data).toEqual({ auctionId, title: 'A brass sextant', cancelledAt: '2026-01-01T10:00:00.000Z' });
  });

  it('tells everybody that the end is near', async () => {
    const { notify, told } = await aRoom();
    await notify.endingSoon(auctionEndingSoon.example, 'req-1');
    expect(told()).toEqual(['ending-soon usr_2', 'ending-soon usr_3', 'ending-soon usr_4']);
  });

  it('B-AUC-6: tells seller, winner and losers how it ended', async () => {
    const { notify, told, sent } = await aRoom();
    await notify.closed(auctionClosed.example, 'req-1');

    expect(told()).toEqual(['lost usr_3', 'sold usr_1', 'won usr_2']);
    expect(sent.every((notification) => validateNotificationRequested(notification))).toBe(true);
  });

  it('tells seller and bidders that nothing was sold', async () => {
    const { notify, told, sent } = await aRoom();
    const { winnerId: _winner, price: _price, ...unsold } = auctionClosed.example;
    await notify.closed({ ...unsold, outcome: 'unsold', reason: 'reserve-not-met' }, 'req-1');

    expect(told()).toEqual(['lost usr_2', 'lost usr_3', 'not-sold usr_1']);
    expect(sent[0]?.data).toMatchObject({ reason: 'reserve-not-met' });
  });

  it('asks for the same however often and in whatever order events come: business keys depend on nothing else', async () => {
    const told = [
      ({ notify }: Room) => notify.outbid(leaderOutbid.example, 'req-1'),
      ({ notify }: Room) => notify.extended(auctionExtended.example, 'req-1'),
      ({ notify }: Room) => notify.endingSoon(auctionEndingSoon.example, 'req-1'),
      ({ notify }: Room) => notify.closed(auctionClosed.example, 'req-1'),
    ];
    const keysAfter = async (deliveries: typeof told) => {
      const room = await aRoom();
      for (const deliver of deliveries) await deliver(room);
      return new Set(room.sent.map(({ businessKey, userId }) => `${businessKey} ${userId}`));
    };

    expect(await keysAfter([...told.toReversed(), ...told, ...told])).toEqual(await keysAfter(told));
  });
});
