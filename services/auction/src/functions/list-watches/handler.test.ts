import { httpRequest, lambdaContext, readJson } from '@ecom/testing';
import { describe, expect, it, vi } from 'vitest';
import { aDraft, anOpenAuction, opensAt } from '../../../tests/builders/auction';
import { inMemoryWatches } from '../../../tests/fakes/in-memory-listings';
import { makeListWatches, makeUnwatchAuction, makeWatchAuction } from '../../use-cases/watches';
import { makeHandler } from './handler';

vi.hoisted(() => vi.stubEnv('AUCTION_TABLE', 'auctions'));

describe('GET /me/watches', () => {
  it('shows what the caller watches, and stops when told', async () => {
    const watches = inMemoryWatches();
    const list = async (callerId: string) =>
      readJson(await makeHandler(makeListWatches({ watches }))(httpRequest({ callerId }), lambdaContext()));
    const { id } = anOpenAuction();
    await makeWatchAuction({ auctions: { get: async () => anOpenAuction() }, watches, clock: () => new Date(opensAt) })(id, 'usr_1');

    expect(await list('usr_1')).toEqual({ items: [{ auctionId: id, title: 'A brass sextant', watchedAt: '2026-01-01T10:00:00.000Z' }] });
    expect(await list('usr_2')).toEqual({ items: [] });
    await makeUnwatchAuction({ watches })(id, 'usr_1');
    expect(await list('usr_1')).toEqual({ items: [] });
  });

  it('nobody watches a draft', async () => {
    const watch = makeWatchAuction({ auctions: { get: async () => aDraft() }, watches: inMemoryWatches(), clock: () => new Date(opensAt) });
    await expect(watch(aDraft().id, 'usr_1')).rejects.toMatchObject({ kind: 'not_found' });
  });
});
