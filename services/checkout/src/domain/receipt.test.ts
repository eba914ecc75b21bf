import { describe, expect, it } from 'vitest';
import { anOrder, aPaidOrder, now } from '../../tests/builders/order';
import type { Order } from './order';
import { documentFor, hasDocument, receiptPage } from './receipt';
import { close, dispatchBy, requestPayment } from './settlement';

const facts = { names: { usr_1: 'Ann', usr_2: 'Ben' }, auctionAddress: 'https://shop.test/auctions/auc_1' };
const paid = aPaidOrder();
const refunded = close(paid, { outcome: 'refunded', now: now + 60_000 });
const textOf = (page: ReturnType<typeof receiptPage>): string => JSON.stringify(page);

describe('a receipt', () => {
  it('says what was sold by whom to whom, what points and what the card paid, and adds up', () => {
    const { heading, number, issuedAt, parts, address } = receiptPage(paid, 'receipt', facts);

    expect([heading, issuedAt, address]).toEqual(['Receipt', now, facts.auctionAddress]);
    expect(number).toBe(`R-${paid.orderId.slice(4)}`);
    expect(Object.fromEntries(parts.map(({ title, rows }) => [title, rows]))).toEqual({
      Seller: [
        ['Name', 'Ann'],
        ['Account', 'usr_1'],
      ],
      Buyer: [
        ['Name', 'Ben'],
        ['Account', 'usr_2'],
      ],
      Order: [
        ['Order', paid.orderId],
        ['Ordered', '2026-01-02 10:00:00 UTC'],
        ['Paid', '2026-01-02 10:00:00 UTC'],
      ],
      'Amounts in USD': [
        [`1 x ${paid.title}`, 'USD 125.00'],
        ['Points redeemed: 500', 'USD -5.00'],
        ['Charged to the card', 'USD 120.00'],
      ],
    });
  });

  it('tells of the tax that there is, and claims none that there is not', () => {
    const of = (currency: 'USD' | 'GBP') => textOf(receiptPage({ ...paid, currency }, 'receipt', facts));

    expect(of('GBP')).toContain('to the seller alone (20 % tax is added to it)');
    expect(of('USD')).toContain('to the seller alone (no tax is added to it)');
    // What the seller pays is between the seller and the platform.
    expect(of('GBP')).not.toMatch(/12\.75|2\.55/);
  });

  it('knows people without a name by their id', () => {
    const { parts } = receiptPage(paid, 'receipt', { ...facts, names: {} });
    expect(parts.slice(0, 2).map(({ rows }) => rows)).toEqual([[['Account', 'usr_1']], [['Account', 'usr_2']]]);
  });

  it('says the same of an order whatever has become of it since', () => {
    const dispatched = dispatchBy(paid, { courier: 'Swift', bookingId: 'bkg_1', pickupBy: '2026-01-04T10:00:00.000Z' });
    const page = receiptPage(paid, 'receipt', facts);

    expect(receiptPage(close(dispatched, { outcome: 'completed', now: now + 1 }), 'receipt', facts)).toEqual(page);
    expect(receiptPage(refunded, 'receipt', facts)).toEqual(page);
  });

  it('mentions no points where none were redeemed', () => {
    expect(textOf(receiptPage({ ...paid, points: 0, total: 12_500 }, 'receipt', facts))).not.toContain('Points');
  });

  it('takes nothing of how somebody pays', () => {
    expect(textOf(receiptPage({ ...paid, payment: { methodId: 'pm_card_visa', redeemPoints: 0 } }, 'receipt', facts))).not.toMatch(
      /pm_|pi_/,
    );
  });
});

describe('a credit note', () => {
  it('takes back what its receipt says, and adds up', () => {
    const { heading, number, issuedAt, parts } = receiptPage(refunded, 'credit-note', facts);
    const rows = Object.fromEntries(parts.map((part) => [part.title, part.rows]));

    expect([heading, number, issuedAt]).toEqual(['Credit note', `C-${paid.orderId.slice(4)}`, now + 60_000]);
    expect(rows['Order']).toContainEqual(['Takes back receipt', `R-${paid.orderId.slice(4)}`]);
    expect(rows['Amounts in USD']?.map(([, value]) => value)).toEqual(['USD -125.00', 'USD 5.00', 'USD -120.00']);
  });
});

describe('documents of an order', () => {
  const requested = requestPayment(anOrder(), { methodId: 'pm_card_visa', redeemPoints: 0, callerId: 'usr_2', now });
  const unpaidRefund = close(requested, { outcome: 'refunded', now });

  type Change = { readonly name: string; readonly before?: Order; readonly after: Order; readonly wanted?: string };
  const changes: readonly Change[] = [
    { name: 'waits', after: anOrder() },
    { name: 'is being paid', before: anOrder(), after: requested },
    { name: 'is paid', before: requested, after: paid, wanted: 'receipt' },
    { name: 'changes otherwise', before: paid, after: { ...paid, revision: 9 } },
    { name: 'is refunded', before: paid, after: refunded, wanted: 'credit-note' },
    { name: 'is refunded and was never paid', before: requested, after: unpaidRefund },
    { name: 'cannot be refunded', before: paid, after: close(paid, { outcome: 'refund_failed', now }) },
  ];

  it.each(changes)('are asked for once, when it is time: an order that $name', ({ before, after, wanted }) => {
    expect(documentFor(before, after)?.document).toBe(wanted);
  });

  it('there are none of before it is paid', () => {
    expect(() => receiptPage(anOrder(), 'receipt', facts)).toThrow(expect.objectContaining({ code: 'CHECKOUT_ORDER_WITHOUT_RECEIPT' }));
    expect(() => receiptPage(paid, 'credit-note', facts)).toThrow(/no credit note/);
    expect([hasDocument(unpaidRefund, 'receipt'), hasDocument(unpaidRefund, 'credit-note')]).toEqual([false, false]);
  });
});
