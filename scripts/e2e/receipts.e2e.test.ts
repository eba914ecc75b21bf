import { once } from 'node:events';
import { request } from 'node:http';
import { download } from '@ecom/client';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Account } from '../platform-client/accounts';
import type { Platform } from '../platform-client/platform';
import { anOrder, patient } from './orders';
import { somebody, thePlatform } from './people';
import { aReceipt, ask, codeIn, enlarge, readPdf, receiptsAddress, sha256 } from './receipts';

let platform: Platform;
let address: string;
let buyer: Account;
beforeAll(async () => {
  platform = await thePlatform();
  address = await receiptsAddress();
  buyer = await somebody(platform);
});

describe('the receipt of a paid order', () => {
  it('B-RCP-3, B-RCP-6: says who sold what to whom for how much, and leads to the auction', async () => {
    const { name } = await platform.identity.me(buyer.accessToken);
    const { receipt, orderId, auctionId, seller, receiptUrl } = await aReceipt(platform, buyer);
    const { headers, body } = await receipt();
    const { text, code } = await readPdf(body);

    expect(receiptUrl).toBe(`${address}${orderId}`);
    for (const part of [
      orderId,
      name,
      buyer.userId,
      seller.userId,
      'A brass sextant',
      'USD 200.00',
      'Charged to the card',
      `R-${orderId.slice(4)}`,
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('@');
    expect(code).toMatch(new RegExp(`^http.*/auctions/${auctionId}$`));
    expect((await fetch(code ?? '')).status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(body.length),
      'content-disposition': `inline; filename="receipt-${orderId}.pdf"`,
      'cache-control': 'private, no-store',
      'accept-ranges': 'bytes',
      etag: expect.stringMatching(/^".+"$/),
      'last-modified': expect.stringMatching(/GMT$/),
    });
    const downloaded = await download(receiptUrl, { token: () => buyer.accessToken });
    expect(sha256(new Uint8Array(await downloaded.arrayBuffer()))).toBe(sha256(body));
  });

  it('says how many points were redeemed', async () => {
    const collector = await somebody(platform);
    await (await aReceipt(platform, collector, { price: 60_000 })).receipt();
    await expect.poll(async () => (await platform.identity.me(collector.accessToken)).points, patient).toBe(600);
    const { receipt } = await aReceipt(platform, collector, { price: 10_000, points: 500 });
    const { text } = await readPdf((await receipt()).body);

    for (const part of ['Points redeemed: 500', 'USD -5.00', 'USD 95.00']) expect(text).toContain(part);
  });

  it('B-RCP-1, B-RCP-2: is nobody’s but the buyer’s, and what there is not is not there', async () => {
    const { seller, orderId, receiptUrl } = await aReceipt(platform, buyer);
    const stranger = await somebody(platform);
    const refusals = [
      [await ask(receiptUrl, {}), 401, 'UNAUTHENTICATED'],
      [await ask(receiptUrl, { accessToken: 'nonsense' }), 401, 'UNAUTHENTICATED'],
      [await ask(receiptUrl, { accessToken: `${buyer.accessToken.slice(0, -6)}AAAAAA` }), 401, 'UNAUTHENTICATED'],
      [await ask(receiptUrl, stranger), 403, 'CHECKOUT_ONLY_BUYER_HAS_RECEIPT'],
      [await ask(receiptUrl, seller), 403, 'CHECKOUT_ONLY_BUYER_HAS_RECEIPT'],
      [await ask(`${address}ord_01JD8Z0000000000000000000A`, buyer), 404, 'CHECKOUT_ORDER_NOT_FOUND'],
      [await ask(`${address}..%2Freceipts%2F${orderId}`, buyer), 404, 'PATH_NOT_FOUND'],
      [await ask(`${address}404.jpeg`, buyer), 404, 'PATH_NOT_FOUND'],
      [await ask(address, buyer), 404, 'PATH_NOT_FOUND'],
      [await ask(`${receiptUrl}?document=credit-note`, buyer), 404, 'CHECKOUT_RECEIPT_NOT_FOUND'],
      [await ask(`${receiptUrl}?document=everything`, buyer), 400, 'REQUEST_INVALID'],
      [await ask(receiptUrl, buyer, { method: 'DELETE' }), 405, 'METHOD_NOT_ALLOWED'],
    ] as const;

    for (const [answer, expected, code] of refusals) {
      expect([answer.status, codeIn(answer)]).toEqual([expected, code]);
      expect(answer.headers['content-type']).toBe('application/problem+json');
    }
    expect((await platform.orders.read(seller.accessToken, orderId)).receiptUrl).toBeUndefined();
  });

  it('is not there before the order is paid', async () => {
    const { orderId, read } = await anOrder(platform, 20_000, buyer);
    expect((await read()).receiptUrl).toBeUndefined();
    const answer = await ask(`${address}${orderId}`, buyer);

    expect([answer.status, codeIn(answer)]).toEqual([404, 'CHECKOUT_RECEIPT_NOT_FOUND']);
  });

  it('B-RCP-3: comes in parts, or not again to who has it', async () => {
    const { receipt, receiptUrl } = await aReceipt(platform, buyer);
    const { body, headers } = await receipt();
    const part = (range: string, more = {}) => ask(receiptUrl, buyer, { headers: { range, ...more } });
    const first = await part('bytes=0-99');
    const last = await part('bytes=-50');

    expect([first.status, first.headers['content-range'], first.body]).toEqual([206, `bytes 0-99/${body.length}`, body.subarray(0, 100)]);
    expect([last.status, last.body]).toEqual([206, body.subarray(-50)]);
    expect(await part('bytes=999999999-')).toMatchObject({ status: 416, headers: { 'content-range': `bytes */${body.length}` } });
    for (const whole of [await part('bytes=0-1,5-6'), await part('bytes=9-1'), await part('bytes=0-1', { 'if-range': '"other"' })])
      expect([whole.status, whole.body.length]).toEqual([200, body.length]);
    const same = await ask(receiptUrl, buyer, { headers: { 'if-none-match': headers['etag'] ?? '' } });
    expect([same.status, same.body.length]).toEqual([304, 0]);
    const head = await ask(receiptUrl, buyer, { method: 'HEAD' });
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, String(body.length), 0]);
  });

  it('may be read by pages of any origin, which see what they need', async () => {
    const { receiptUrl } = await aReceipt(platform, buyer);
    const origin = 'https://shop.test';
    const question = { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'authorization' };
    const preflight = await ask(receiptUrl, {}, { method: 'OPTIONS', headers: question });
    const answer = await ask(receiptUrl, buyer, { headers: { origin } });

    expect([preflight.status, preflight.headers['access-control-allow-origin']]).toEqual([200, '*']);
    expect(preflight.headers['access-control-allow-headers']).toContain('authorization');
    expect(answer.headers['access-control-expose-headers']).toContain('content-disposition');
  });
});

describe('a receipt of many megabytes', () => {
  it.each([8, 20])('B-RCP-3: %i MB, beyond what a buffered answer may have, arrive byte by byte', async (megabytes) => {
    const { orderId, receiptUrl } = await aReceipt(platform, buyer);
    const bytes = await enlarge(orderId, megabytes);
    const { status: code, headers, body } = await ask(receiptUrl, buyer);

    expect([code, headers['content-length'], sha256(body)]).toEqual([200, String(bytes.length), sha256(bytes)]);
    const tail = await ask(receiptUrl, buyer, { headers: { range: `bytes=${bytes.length - 1_000_000}-` } });
    expect([tail.status, sha256(tail.body)]).toEqual([206, sha256(bytes.subarray(-1_000_000))]);
  });

  it('waits for a slow reader, and serves others meanwhile', async () => {
    const { orderId, receiptUrl } = await aReceipt(platform, buyer);
    const bytes = await enlarge(orderId, 20);
    const slow = request(receiptUrl, { headers: { authorization: `Bearer ${buyer.accessToken}` } }).end();
    const [response] = await once(slow, 'response');
    response.pause();
    const { body } = await ask(receiptUrl, buyer);

    expect(sha256(body)).toBe(sha256(bytes));
    let length = 0;
    for await (const chunk of response) length += (chunk as Buffer).length;
    expect(length).toBe(bytes.length);
  });
});
