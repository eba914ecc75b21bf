import { type LiveFeed, openLiveFeed } from '@ecom/client/live-feed';
import { expect, it } from 'vitest';
import type { Account } from '../platform-client/accounts';
import { untilQuiet } from './engines';
import { anOrder, patient, visa } from './orders';
import { somebody, thePlatform } from './people';

type Notice = Extract<LiveFeed['frames'][number], { readonly type: 'notice' }>;

it('buyer and seller hear of each status of their order as it comes, each as they may see it, and nobody else does', async () => {
  const platform = await thePlatform();
  const listen = ({ accessToken }: Account): Promise<LiveFeed> => openLiveFeed({ url: platform.socketUrl, token: accessToken });
  const [buyer, stranger] = [await somebody(platform), await somebody(platform)];
  const { pay, orderId, auctionId, seller, read } = await anOrder(platform, 20_000, buyer);
  const feeds = await Promise.all([listen(buyer), listen(seller), listen(stranger)]);
  const heardBy = ({ frames }: LiveFeed): readonly Notice['data'][] =>
    frames.flatMap((frame) => (frame.type === 'notice' && frame.topic === 'order' ? [frame.data] : []));

  await pay(visa);
  for (const feed of feeds.slice(0, 2))
    await expect.poll(() => heardBy(feed).map(({ status }) => status), patient).toEqual(['processing', 'paid', 'completed']);
  await untilQuiet();
  const [ofBuyer = [], ofSeller = [], ofStranger] = feeds.map(heardBy);

  const { paidAt, total } = await read();
  expect(ofBuyer[1]).toMatchObject({ orderId, auctionId, role: 'buyer', status: 'paid', changedAt: paidAt, total, pointsRedeemed: 0 });
  expect(ofSeller[1]).toMatchObject({ orderId, auctionId, role: 'seller', status: 'paid', changedAt: paidAt });
  expect(ofSeller.flatMap(Object.keys)).not.toContain('total');
  expect(ofBuyer.map(({ revision }) => Number(revision))).toEqual(
    ofBuyer.map(({ revision }) => Number(revision)).toSorted((a, b) => a - b),
  );
  expect(ofStranger).toEqual([]);
  for (const feed of feeds) feed.close();
});
