import { httpRequest, lambdaContext, readJson } from '@ecom/testing';
import { expect, it, vi } from 'vitest';
import { anOpenAuction } from '../../../tests/builders/auction';
import { makeHandler } from './handler';

vi.hoisted(() => vi.stubEnv('AUCTION_TABLE', 'auctions'));

const auctionId = anOpenAuction().id;
const get = (query: Record<string, string>, listBids = vi.fn().mockResolvedValue({ items: [] })) =>
  makeHandler(listBids)(httpRequest({ path: { auctionId }, query }), lambdaContext());

it('passes the page that is asked for, 20 bids when nothing is said', async () => {
  const listBids = vi.fn().mockResolvedValue({ items: [], cursor: 'next' });

  expect(readJson(await get({}, listBids))).toEqual({ items: [], cursor: 'next' });
  await get({ limit: '5', cursor: 'abc' }, listBids);
  expect(listBids.mock.calls).toEqual([[{ auctionId, limit: 20 }], [{ auctionId, limit: 5, cursor: 'abc' }]]);
});

it.each([{ limit: '0' }, { limit: '101' }, { limit: 'x' }])('answers 400 to %j', async (query) => {
  expect(readJson(await get(query as unknown as Record<string, string>))).toMatchObject({ status: 400, errors: [{ path: 'limit' }] });
});
