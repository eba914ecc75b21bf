import { randomUUID } from 'node:crypto';
import { openLiveFeed } from '@ecom/client/live-feed';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import type { Account } from '../platform-client/accounts';
import type { Platform } from '../platform-client/platform';
import { rowsOf } from './engines';
import { anOpenAuction, crowd, somebody, thePlatform } from './people';

type Activity = { readonly kind: string; readonly service?: string; readonly title: string; readonly correlationId?: string };
type Outputs = { readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>> };
type Asked = { readonly token: string; readonly correlationId: string; readonly body: object };

const patience = 20_000;
let platform: Platform;
let api: string;
let [ann, ben]: Account[] = [];

beforeAll(async () => {
  platform = await thePlatform();
  const { outputs } = (await (await fetch(`${inject('statusUrl')}/deployment.json`)).json()) as Outputs;
  api = outputs['auction']?.['auctionApiUrl'] ?? '';
  [ann, ben] = await crowd(platform, 2);
});

const post = (path: string, { token, correlationId, body }: Asked): Promise<Response> =>
  fetch(`${api}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-correlation-id': correlationId },
    body: JSON.stringify(body),
  });

/** What has been seen under an id, as `kind service: title`, without what follows the first words of a title. */
const seenUnder = async (correlationId: string): Promise<readonly string[]> => {
  const activities = (await (await fetch(`${inject('statusUrl')}/activity.json`)).json()) as readonly Activity[];

  return activities.filter((one) => one.correlationId === correlationId).map(({ kind, service, title }) => `${kind} ${service}: ${title}`);
};

describe('one correlation id', () => {
  it('goes from the header of a bid to the answer, the row, the bus, the queue, the mail’s log and the push’s, and stays out of the public frame', async () => {
    const { auctionId } = await anOpenAuction(platform);
    const feed = await openLiveFeed({ url: platform.socketUrl, token: ann?.accessToken ?? '' });
    feed.send({ action: 'subscribe', auctionId });
    expect(await feed.heard(({ type }) => type === 'subscribed', patience)).toBeDefined();
    await platform.auctions.bid(ann?.accessToken ?? '', auctionId, { amount: 500, key: randomUUID() });
    const correlationId = `e2e-${randomUUID()}`;
    const bid = (amount: number) => post(`/auctions/${auctionId}/bids`, { token: ben?.accessToken ?? '', correlationId, body: { amount } });

    const [refused, accepted] = [await bid(1), await bid(10_000)];
    expect([refused.status, accepted.status]).toEqual([422, 201]);
    expect([refused, accepted].map(({ headers }) => headers.get('x-correlation-id'))).toEqual([correlationId, correlationId]);

    await expect
      .poll(() => seenUnder(correlationId), { timeout: patience })
      .toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^http auction: POST /),
          expect.stringMatching(/^log auction: ./),
          'event undefined: ecom.auction LeaderOutbid',
          'log notification: notification settled',
          'log realtime: activity pushed',
        ]),
      );
    const rows = await rowsOf('auction');
    expect(rows.find(({ pk, sk }) => sk === 'STATE' && String(pk).includes(auctionId))).toMatchObject({ correlationId });
    expect(await rowsOf('notification', 'log')).toContainEqual(expect.objectContaining({ template: 'outbid', correlationId }));
    expect(await feed.changed(({ kind, price }) => kind === 'bid' && price > 500, patience)).toBeDefined();
    // Whoever bids chooses the id: others must not be made to read it.
    expect(JSON.stringify(feed.frames)).not.toContain(correlationId);
    feed.close();
  });

  it('waits with the schedules of an auction, and is there when it closes', async () => {
    const seller = await somebody(platform, ['buyers', 'sellers']);
    const correlationId = `e2e-${randomUUID()}`;
    const endsAt = new Date(Date.now() + 7_200_000).toISOString();
    const body = { title: 'A barometer', currency: 'USD', openingPrice: 100, endsAt };
    const created = await post('/auctions', { token: seller.accessToken, correlationId, body });
    const { auctionId } = (await created.json()) as { readonly auctionId: string };
    expect(created.status).toBe(201);

    const { urls } = (await (await fetch(`${inject('statusUrl')}/health`)).json()) as { readonly urls: Readonly<Record<string, string>> };
    const schedule = async () => {
      const answer = await fetch(`${urls['scheduler']}/schedules/close-${auctionId}?groupName=ecom-auction-local`);
      return (await answer.json()) as { readonly Target?: { readonly Input?: string } };
    };
    await expect.poll(async () => (await schedule()).Target?.Input, { timeout: patience }).toBeDefined();

    expect(JSON.parse((await schedule()).Target?.Input ?? '')).toEqual({ auctionId, task: 'close', correlationId });
  });

  it('is made where nobody sends one, and told in the answer', async () => {
    const answer = await fetch(`${api}/auctions`);

    expect(answer.headers.get('x-correlation-id')).toMatch(/^[\x21-\x7e]{8,128}$/);
  });
});
