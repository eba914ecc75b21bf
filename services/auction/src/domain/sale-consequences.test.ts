import { describe, expect, it } from 'vitest';
import { aClosedAuction, day } from '../../tests/builders/auction';
import { aSale, unpaidAt } from '../../tests/builders/sale';
import { accept, consent, passOn, withdraw } from './offers';
import { endByRelisting } from './relisting';
import type { Sale, SaleChange } from './sale';
import { saleConsequences } from './sale-consequences';

const moment = { now: unpaidAt, correlationId: 'req-9' };
const to = (name: string, price: number) => ({ bidderId: `usr_${name}`, price, offerId: `off_${name}`, period: 2 * day });
const fallen = aSale();
const offering = consent(fallen, to('c', 4_600), moment).after;
const of = ({ before, after }: SaleChange) => saleConsequences(before, after);
const toldBy = (change: SaleChange) => of(change).notices.map(({ template, userId }) => [template, userId]);

describe('what follows from a change of a sale', () => {
  it('an offer is told to its bidder alone, and runs out by a schedule', () => {
    const { lapse, events, notices } = of({ before: fallen, after: offering, offers: [] });

    expect([lapse, events]).toEqual([{ at: unpaidAt + 2 * day }, []]);
    expect(notices).toEqual([
      {
        businessKey: 'second-chance-offered:off_c:usr_c',
        userId: 'usr_c',
        template: 'second-chance-offered',
        data: {
          auctionId: fallen.auctionId,
          title: 'A brass sextant',
          price: 4_600,
          currency: 'USD',
          expiresAt: '2026-01-11T10:00:00.000Z',
        },
        correlationId: 'req-9',
      },
    ]);
  });

  it.each(['declined', 'lapsed'] as const)('one that is %s is told to the seller with the next, and the schedule moves on', (how) => {
    const later = { ...moment, now: unpaidAt + day };
    const change = passOn(offering, how, { ...later, to: to('b', 2_050) });

    expect(of(change)).toMatchObject({ lapse: { at: unpaidAt + 3 * day }, events: [] });
    expect(toldBy(change)).toEqual([
      ['second-chance-offered', 'usr_b'],
      ['second-chance-declined', 'usr_seller'],
    ]);
    expect(of(change).notices[1]?.data).toMatchObject({ reason: how, price: 2_050 });
  });

  it('the last one is told to the seller, and needs no schedule any more', () => {
    const change = passOn(offering, 'declined', { ...moment, to: undefined });
    expect([of(change).lapse, toldBy(change)]).toEqual(['none', [['second-chance-exhausted', 'usr_seller']]]);
  });

  it('one that is withdrawn is told to its bidder', () => {
    const change = withdraw(offering, moment);
    expect([of(change).lapse, toldBy(change)]).toEqual(['none', [['second-chance-withdrawn', 'usr_c']]]);
  });

  it('one that is accepted is an event, under an id that is the same however often it is told', () => {
    const change = accept(offering, offering.offer, moment);
    expect(of(change)).toMatchObject({
      lapse: 'none',
      events: [
        {
          eventId: 'off_c:accepted',
          correlationId: 'req-9',
          occurredAt: new Date(unpaidAt),
          data: { auctionId: fallen.auctionId, offerId: 'off_c', buyerId: 'usr_c', sellerId: 'usr_seller', price: 4_600 },
        },
      ],
    });
    expect(toldBy(change)).toEqual([['second-chance-accepted', 'usr_seller']]);
  });

  it.each<[string, Sale | undefined, Sale]>([
    ['a sale that falls through: checkout tells of it', undefined, fallen],
    ['a lot that is listed again', fallen, endByRelisting(aClosedAuction(), fallen, { relistedAs: 'auc_2', correlationId: 'c' }).after],
    ['bookkeeping', offering, { ...offering, revision: 9 }],
  ])('nothing follows from %s', (_, before, after) => {
    expect(saleConsequences(before, after)).toEqual({ lapse: 'kept', events: [], notices: [] });
  });
});
