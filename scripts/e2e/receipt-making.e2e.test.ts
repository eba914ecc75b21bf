import { beforeAll, describe, expect, it } from 'vitest';
import type { Account } from '../platform-client/accounts';
import type { Platform } from '../platform-client/platform';
import { hideFor, messagesIn, sendTo, status, untilQuiet } from './engines';
import { anOrder, patient, visa } from './orders';
import { somebody, thePlatform } from './people';
import { couriersAreFree } from './providers';
import { aReceipt, ask, codeIn, lose, readPdf, sha256 } from './receipts';

const queue = 'ecom-checkout-local-receipts';
const visibilitySeconds = 180;

let platform: Platform;
let buyer: Account;
beforeAll(async () => {
  platform = await thePlatform();
  buyer = await somebody(platform);
});

const asked = (orderId: string) => JSON.stringify({ orderId, document: 'receipt', correlationId: 'again' });

describe('the making of receipts', () => {
  it('B-RCP-5: makes one, however often it is asked', async () => {
    const { orderId, receipt } = await aReceipt(platform, buyer);
    const before = await receipt();
    await Promise.all(Array.from({ length: 5 }, () => sendTo(queue, asked(orderId))));
    await untilQuiet();
    const after = await receipt();

    expect(sha256(after.body)).toBe(sha256(before.body));
    expect([after.headers['last-modified'], after.headers['etag']]).toEqual([before.headers['last-modified'], before.headers['etag']]);
  });

  it('B-RCP-2: is asked for what is lost, says that it is not there, and makes the very same again', async () => {
    const { orderId, receipt } = await aReceipt(platform, buyer);
    const before = await receipt();
    await lose(orderId);
    const lost = await receipt();
    await sendTo(queue, asked(orderId));
    await expect.poll(async () => (await receipt()).status, patient).toBe(200);

    expect([lost.status, codeIn(lost)]).toEqual([404, 'CHECKOUT_RECEIPT_NOT_FOUND']);
    expect(sha256((await receipt()).body)).toBe(sha256(before.body));
  });

  it('takes a receipt back with a credit note when the order is refunded', async () => {
    await couriersAreFree(false);
    try {
      const { pay, statusOf, read, orderId } = await anOrder(platform, 20_000, buyer);
      await pay(visa);
      await expect.poll(statusOf, patient).toBe('refunded');
      const { receiptUrl = '', creditNoteUrl = '' } = await read();
      await expect.poll(async () => (await ask(creditNoteUrl, buyer)).status, patient).toBe(200);
      const { headers, body } = await ask(creditNoteUrl, buyer);
      const { text } = await readPdf(body);

      for (const part of ['Credit note', `C-${orderId.slice(4)}`, `R-${orderId.slice(4)}`, 'USD -200.00']) expect(text).toContain(part);
      expect(headers['content-disposition']).toContain(`credit-note-${orderId}.pdf`);
      expect((await ask(receiptUrl, buyer)).status).toBe(200);
    } finally {
      await couriersAreFree(true);
    }
  });

  it('what cannot be made ends as a dead letter, and the alarm rings', async () => {
    await hideFor(queue, 1);
    try {
      const nobodys = 'ord_01JD8Z0000000000000000000Z';
      await sendTo(queue, asked(nobodys));
      await expect.poll(async () => JSON.stringify(await messagesIn(`${queue}-dlq`)), patient).toContain(nobodys);
      const alarm = async () => (await status()).alarms.find(({ name }) => name.endsWith('checkout-local-receipt-dlq'))?.state;
      await expect.poll(alarm, patient).toBe('ALARM');
    } finally {
      await hideFor(queue, visibilitySeconds);
    }
  });
});
