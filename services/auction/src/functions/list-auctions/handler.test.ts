import { httpRequest, lambdaContext, readJson } from '@ecom/testing';
import { describe, expect, it, vi } from 'vitest';
import { anOpenAuction, opensAt } from '../../../tests/builders/auction';
import { inMemoryListings } from '../../../tests/fakes/in-memory-listings';
import { listingEntry } from '../../domain/listing';
import { makeListAuctions } from '../../use-cases/list-auctions';
import { makeListMyAuctions } from '../../use-cases/list-my-auctions';
import { makeHandler as makeMine } from '../list-my-auctions/handler';
import { makeHandler } from './handler';

vi.hoisted(() => vi.stubEnv('AUCTION_TABLE', 'auctions'));

const aMarket = async () => {
  const listings = inMemoryListings();
  for (const number of [1, 2, 3]) {
    const auction = anOpenAuction({
      id: `auc_${number}`,
      sellerId: `usr_${number % 2}`,
      endsAt: opensAt + number * 60_000,
      createdAt: number,
    });
    await listings.put(listingEntry(auction, opensAt), auction);
  }
  const dependencies = { listings, clock: () => new Date(opensAt) };
  return {
    list: (query: Record<string, string> = {}) => makeHandler(makeListAuctions(dependencies))(httpRequest({ query }), lambdaContext()),
    mine: (callerId: string, query: Record<string, string> = {}) =>
      makeMine(makeListMyAuctions(dependencies))(httpRequest({ callerId, query }), lambdaContext()),
  };
};
type Answer = { readonly items: readonly { readonly auctionId: string; readonly state: string }[]; readonly cursor?: string };
const idsOf = (answer: unknown) => (answer as Answer).items.map(({ auctionId }) => auctionId);

describe('GET /auctions', () => {
  it('shows open auctions, soonest end first, and nothing that bids change', async () => {
    const { list } = await aMarket();
    const answer = readJson(await list());

    expect(answer).toMatchObject({
      items: [
        {
          auctionId: 'auc_1',
          title: 'A brass sextant',
          state: 'open',
          currency: 'USD',
          openingPrice: 1_000,
          endsAt: '2026-01-01T10:01:00.000Z',
        },
        {},
        {},
      ],
    });
    expect(idsOf(answer)).toEqual(['auc_1', 'auc_2', 'auc_3']);
  });

  it('goes on behind a cursor, which belongs to its query and caller', async () => {
    const { list, mine } = await aMarket();
    const { cursor = '' } = readJson(await list({ limit: '2' })) as Answer;

    expect(idsOf(readJson(await list({ limit: '2', cursor })))).toEqual(['auc_3']);
    for (const response of [
      await list({ limit: '2', cursor, state: 'closed' }),
      await list({ cursor, seller: 'usr_1' }),
      await mine('usr_1', { cursor }),
    ]) {
      expect([response.statusCode, readJson(response)]).toMatchObject([400, { code: 'CURSOR_INVALID' }]);
    }
  });

  it("shows one seller's, newest first; their drafts to nobody else", async () => {
    const { list, mine } = await aMarket();
    expect(idsOf(readJson(await list({ seller: 'usr_1' })))).toEqual(['auc_3', 'auc_1']);
    expect(idsOf(readJson(await mine('usr_0')))).toEqual(['auc_2']);
  });

  it.each([
    [{ state: 'draft' }, 'state'],
    [{ state: 'OPEN' }, 'state'],
    [{ limit: '0' }, 'limit'],
    [{ limit: '101' }, 'limit'],
    [{ limit: 'many' }, 'limit'],
    [{ sort: 'price' }, 'sort'],
    [{ seller: 'usr_1', sort: 'endingSoon' }, 'sort'],
    [{ seller: 'x y' }, 'seller'],
    [{ cursor: '' }, 'cursor'],
    [{ stat: 'open' }, 'query'],
  ])('B-ALL-8: answers 400 to %j, naming %s', async (query, path) => {
    const { list } = await aMarket();
    const response = await list(query as unknown as Record<string, string>);
    expect([response.statusCode, readJson(response)]).toMatchObject([400, { errors: [{ path }] }]);
  });

  it('answers 400 to a cursor that nobody gave out', async () => {
    const { list } = await aMarket();
    for (const cursor of ['x', 'W10', 'eyJhIjoxfQ']) expect((await list({ cursor })).statusCode).toBe(400);
  });
});
