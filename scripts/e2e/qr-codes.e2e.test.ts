import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Account } from '../platform-client/accounts';
import type { Platform } from '../platform-client/platform';
import { readQrCode } from '../platform-client/qr-code';
import { empty, messagesIn, putEvents, untilQuiet } from './engines';
import { anOpenAuction, somebody, thePlatform } from './people';
import { apiOf } from './requests';

type Answer = { readonly FailedEntryCount: number };
type Shown = { readonly seq: number; readonly qrCode?: { readonly png: string; readonly svg: string } };

let platform: Platform;
let api: Awaited<ReturnType<typeof apiOf>>;
let address: string;
let person: Account;
beforeAll(async () => {
  platform = await thePlatform();
  api = await apiOf('auction');
  const { outputs } = (await (await fetch(`${inject('statusUrl')}/deployment.json`)).json()) as {
    readonly outputs: { readonly auction: { readonly auctionApiUrl: string } };
  };
  address = outputs.auction.auctionApiUrl;
  person = await somebody(platform);
});

const ask = (auctionId: string, token = person.accessToken) =>
  fetch(`${address}/auctions/${encodeURIComponent(auctionId)}/qr-code`, { method: 'POST', headers: { authorization: `Bearer ${token}` } });
const shown = (auctionId: string) => api.send<Shown>('GET', `/auctions/${auctionId}`);
const codeOf = async (auctionId: string) => {
  await expect.poll(async () => (await shown(auctionId)).qrCode, { timeout: 20_000 }).toBeDefined();
  return (await shown(auctionId)).qrCode ?? { png: '', svg: '' };
};

const readPng = async (url: string): Promise<string | undefined> => {
  const response = await fetch(url);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'image/png']);
  return readQrCode(new Uint8Array(await response.arrayBuffer()));
};

const counted = async (name: string): Promise<number> => {
  const { metrics } = (await (await fetch(`${inject('statusUrl')}/status.json`)).json()) as {
    readonly metrics: readonly { readonly name: string; readonly sum: number }[];
  };
  return metrics.filter((metric) => metric.name === name).reduce((total, { sum }) => total + sum, 0);
};

describe('QR codes', () => {
  it('B-QR-4, B-QR-5: asked for, a code appears on its auction and leads to its public page', async () => {
    const { auctionId } = await anOpenAuction(platform);
    const { seq, qrCode } = await shown(auctionId);
    expect(qrCode).toBeUndefined();

    const answer = await ask(auctionId);
    expect(answer.status).toBe(202);
    expect(await answer.json()).toMatchObject({ FailedEntryCount: 0, Entries: [{ EventId: expect.any(String) }] });
    expect(answer.headers.get('x-correlation-id')).toMatch(/./);

    const { png, svg } = await codeOf(auctionId);
    expect(await readPng(png)).toBe(`${address}/auctions/${auctionId}`);
    const drawing = await fetch(svg);
    expect([drawing.status, drawing.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    expect(await drawing.text()).toContain('<svg');
    expect((await shown(auctionId)).seq).toBe(seq);
  });

  it('B-QR-4: asked for many times, it is one and the same, and a new description leaves it there', async () => {
    const { seller, auctionId } = await anOpenAuction(platform);
    await Promise.all(Array.from({ length: 5 }, () => ask(auctionId)));
    await codeOf(auctionId);
    await untilQuiet();
    await api.send('PATCH', `/auctions/${auctionId}`, { token: seller.accessToken, body: { description: 'Made in 1890.' } });
    await api.send('PATCH', `/auctions/${auctionId}`, { token: seller.accessToken, body: { description: null } });

    expect(await readPng((await codeOf(auctionId)).png)).toBe(`${address}/auctions/${auctionId}`);
  });

  it('B-QR-1: nobody asks without a token, and what is no auction gets nothing and holds up nobody', async () => {
    const { auctionId } = await anOpenAuction(platform);
    const refused = await counted('QrCodesRefused');
    expect((await ask(auctionId, 'nonsense')).status).toBeGreaterThanOrEqual(401);
    expect((await fetch(`${address}/auctions/${auctionId}/qr-code`, { method: 'POST' })).status).toBe(401);

    const strangers = ['auc_../../x', 'auc_01JD8Z0000000000000000000A', `${randomUUID()}<b>`, '../../pictures/x'];
    for (const id of strangers) expect((await ask(id)).status).toBe(202);
    expect((await ask(auctionId)).status).toBe(202);

    await codeOf(auctionId);
    await expect.poll(() => counted('QrCodesRefused'), { timeout: 20_000 }).toBe(refused + strangers.length);
    expect(await messagesIn('ecom-auction-local-qr-code-dlq')).toEqual([]);
  });

  it('B-QR-3: what breaks the event is not put, and the answer says so', async () => {
    const answer = await ask('auc_"x');

    expect(((await answer.json()) as Answer).FailedEntryCount).toBe(1);
  });

  it('B-QR-2: one bad message among good ones fails alone', async () => {
    const auctions = await Promise.all(Array.from({ length: 3 }, () => anOpenAuction(platform)));
    const detail = { metadata: { version: 1, correlationId: 'bad-1' }, data: { auctionId: 7 } };
    await putEvents({
      EventBusName: 'ecom-platform-local',
      Source: 'ecom.auction',
      DetailType: 'QrCodeRequested',
      Detail: JSON.stringify(detail),
      Resources: ['broken-on-purpose'],
    });
    await Promise.all(auctions.map(({ auctionId }) => ask(auctionId)));

    for (const { auctionId } of auctions) await codeOf(auctionId);
    // The bad one would come again for half an hour before it is a dead letter: other journeys want quiet.
    await empty('ecom-auction-local-qr-code');
  });
});
