import { notificationTemplates } from '@ecom/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NotificationFactsInvalidError } from './errors';
import { mailOf } from './mail';

/** Milliseconds; a hundred mails take a while on a busy machine. */
const PATIENCE = 60_000;

const facts = {
  auctionId: 'auc_01JD8Z0000000000000000000A',
  title: 'A brass sextant',
  price: 12_500,
  minimumBid: 12_750,
  currency: 'USD',
  endsAt: '2026-01-02T10:00:00.000Z',
  closedAt: '2026-01-02T10:00:00.250Z',
  cancelledAt: '2026-01-02T09:00:00.000Z',
  reason: 'reserve-not-met',
  version: '2',
  recordedAt: '2026-01-02T08:00:00.000Z',
  payBy: '2026-01-09T10:00:00.000Z',
  paidAt: '2026-01-03T10:00:00.000Z',
  pickupBy: '2026-01-04T10:00:00.000Z',
  total: 12_000,
  amount: 11_220,
  code: 'insufficient_funds',
  courier: 'Swift Parcels',
  reviewUntil: '2026-01-17T10:00:00.000Z',
  stars: 4,
  expiresAt: '2026-01-12T10:00:00.000Z',
} as const;

describe('each template', () => {
  it.each([
    {
      template: 'outbid',
      subject: 'You have been outbid: A brass sextant',
      says: ['USD 125.00', 'USD 127.50', 'Fri, 02 Jan 2026 10:00:00 UTC'],
    },
    {
      template: 'ending-soon',
      subject: 'Ending soon: A brass sextant',
      says: ['USD 125.00', 'USD 127.50', 'Fri, 02 Jan 2026 10:00:00 UTC'],
    },
    { template: 'extended', subject: 'More time: A brass sextant', says: ['moved the end', 'Fri, 02 Jan 2026 10:00:00 UTC'] },
    { template: 'won', subject: 'You won: A brass sextant', says: ['You pay', 'USD 125.00'] },
    { template: 'lost', subject: 'Not yours this time: A brass sextant', says: ['You owe nothing', 'USD 125.00'] },
    { template: 'sold', subject: 'Sold: A brass sextant', says: ['USD 125.00'] },
    { template: 'not-sold', subject: 'Not sold: A brass sextant', says: ['No bid reached the reserve price.'] },
    { template: 'cancelled', subject: 'Cancelled: A brass sextant', says: ['you owe nothing', 'Fri, 02 Jan 2026 09:00:00 UTC'] },
    { template: 'welcome', subject: 'Welcome to EcomAuction', says: ['Your account is confirmed.'] },
    {
      template: 'agreement-recorded',
      subject: 'Agreement recorded: A brass sextant',
      says: ['2', 'Fri, 02 Jan 2026 08:00:00 UTC'],
    },
    { template: 'agreement-refused', subject: 'Agreement not recorded: A brass sextant', says: ['upload it again'] },
    { template: 'order-open', subject: 'Your order: A brass sextant', says: ['USD 125.00', 'Fri, 09 Jan 2026 10:00:00 UTC'] },
    { template: 'payment-reminder', subject: 'Please pay: A brass sextant', says: ['Fri, 09 Jan 2026 10:00:00 UTC'] },
    { template: 'payment-failed', subject: 'Payment failed: A brass sextant', says: ['insufficient funds', 'Nothing was charged'] },
    { template: 'order-paid', subject: 'Paid: A brass sextant', says: ['USD 120.00', 'Sat, 03 Jan 2026 10:00:00 UTC'] },
    { template: 'order-completed', subject: 'On its way: A brass sextant', says: ['Swift Parcels'] },
    { template: 'order-refunded', subject: 'Refunded: A brass sextant', says: ['USD 120.00'] },
    { template: 'order-unpaid', subject: 'Order cancelled: A brass sextant', says: ['USD 125.00'] },
    { template: 'review-invited', subject: 'How was it? A brass sextant', says: ['Sat, 17 Jan 2026 10:00:00 UTC'] },
    { template: 'review-published', subject: 'You were reviewed: A brass sextant', says: ['4 of 5', 'counts in your rating'] },
    {
      template: 'sale-unpaid',
      subject: 'Not paid: A brass sextant',
      says: ['did not pay in time', 'offer it to the next bidders', 'list it again'],
    },
    {
      template: 'second-chance-offered',
      subject: 'A second chance: A brass sextant',
      says: ['USD 125.00', 'Mon, 12 Jan 2026 10:00:00 UTC', 'You owe nothing unless you accept.'],
    },
    { template: 'second-chance-withdrawn', subject: 'Offer withdrawn: A brass sextant', says: ['USD 125.00', 'You owe nothing.'] },
    { template: 'second-chance-accepted', subject: 'Offer accepted: A brass sextant', says: ['USD 125.00'] },
    {
      template: 'second-chance-declined',
      subject: 'On to the next bidder: A brass sextant',
      says: ['declined', 'USD 125.00', 'Mon, 12 Jan 2026 10:00:00 UTC'],
    },
    { template: 'second-chance-exhausted', subject: 'No bidder left: A brass sextant', says: ['list it again'] },
    { template: 'payout-waiting', subject: 'Your money waits: A brass sextant', says: ['USD 112.20', 'Register a payout account'] },
    { template: 'payout-sent', subject: 'Your money is on its way: A brass sextant', says: ['USD 112.20'] },
    { template: 'payout-refused', subject: 'Your account was refused: A brass sextant', says: ['USD 112.20', 'Register another'] },
  ] as const)('$template says it as text and as HTML', ({ template, subject, says }) => {
    const mail = mailOf({ template, data: facts });

    expect(mail.subject).toBe(subject);
    for (const said of says) {
      expect(mail.text).toContain(said);
      expect(mail.html).toContain(said);
    }
  });

  it.each(notificationTemplates)('%s does with the title alone', (template) => {
    const { html, text } = mailOf({ template, data: { title: 'A brass sextant' } });

    expect(`${html}${text}`).not.toMatch(/undefined|null|NaN|\[object/);
  });

  it.each(notificationTemplates)('%s has a preheader, which mail programs show and the page hides', (template) => {
    expect(mailOf({ template, data: facts }).html).toMatch(/<div style="display:none[^"]*">[^<]{10,}/);
  });
});

describe('facts that are none', () => {
  it.each([0, 6, 4.5, '5', true])('%j is no number of stars', (stars) => {
    expect(() => mailOf({ template: 'review-published', data: { title: 'A brass sextant', stars } })).toThrow(
      NotificationFactsInvalidError,
    );
  });
});

describe('what a seller wrote', () => {
  it('stays text in HTML (B-NOT-4)', () => {
    const { html } = mailOf({ template: 'won', data: { title: `<script>alert("x")</script> & 'more'` } });

    expect(html).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt; &amp; &#39;more&#39;');
    expect(html).not.toContain('<script');
  });

  it('ends no header line and turns no text around (B-NOT-4)', () => {
    const { subject } = mailOf({ template: 'won', data: { title: 'Sextant\r\nBcc: everybody@example.test\u202Etsil\u0000' } });

    expect(subject).toBe('You won: Sextant Bcc: everybody@example.test tsil');
  });

  it(
    'whatever it is, leaves a subject of one printable line and HTML with no element of its own',
    () => {
      const elements = (html: string) => html.match(/<\w+/g)?.length;
      const plain = elements(mailOf({ template: 'sold', data: { title: 'x' } }).html);

      fc.assert(
        fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 300 }), (title) => {
          fc.pre(/[^\p{Cc}\p{Z}\u202A-\u202E\u2066-\u2069\uFEFF]/u.test(title));
          const { subject, html } = mailOf({ template: 'sold', data: { title } });

          expect(subject).toMatch(/^Sold: [^\p{Cc}\p{Zl}\p{Zp}]{1,400}$/u);
          expect(elements(html)).toBe(plain);
        }),
      );
    },
    PATIENCE,
  );
});

describe('facts that cannot be said are refused before anything happens (B-NOT-2)', () => {
  it.each([
    { name: 'no title', data: {} },
    { name: 'a title of nothing', data: { title: ' \r\n ' } },
    { name: 'a title that is a number', data: { title: 7 } },
    { name: 'half a cent', data: { title: 'x', price: 1.5, currency: 'USD' } },
    { name: 'less than nothing', data: { title: 'x', price: -1, currency: 'USD' } },
    { name: 'an amount of no currency', data: { title: 'x', price: 100 } },
    { name: 'an amount of no known currency', data: { title: 'x', price: 100, currency: 'ABC' } },
    { name: 'a time that is none', data: { title: 'x', closedAt: 'soon' } },
  ])('$name', ({ data }) => {
    expect(() => mailOf({ template: 'sold', data })).toThrow(NotificationFactsInvalidError);
  });
});
