import { httpRequest, lambdaContext, readJson } from '@ecom/testing';
import { describe, expect, it, vi } from 'vitest';
import { AuctionHasBidsError, NotYourAuctionError } from '../../domain/lifecycle-errors';
import { makeHandler } from './handler';

vi.hoisted(() => vi.stubEnv('AUCTION_TABLE', 'auctions'));

const auctionId = 'auc_01JD8Z0000000000000000000A';
const patch = (body: unknown, updateAuction = vi.fn().mockResolvedValue('{}'), id = auctionId) =>
  makeHandler(updateAuction)(httpRequest({ callerId: 'usr_1', path: { auctionId: id }, body }), lambdaContext());

describe('PATCH /auctions/{auctionId}', () => {
  it('passes what changes, and what is to be removed', async () => {
    const updateAuction = vi.fn().mockResolvedValue('{}');
    await patch({ title: 'Other', description: null, reservePrice: null, endsAt: '2026-01-02T10:00:00Z' }, updateAuction);

    expect(updateAuction).toHaveBeenCalledWith({
      auctionId,
      callerId: 'usr_1',
      changes: { title: 'Other', reservePrice: 0, endsAt: Date.parse('2026-01-02T10:00:00Z') },
      description: 'removed',
      correlationId: 'req-1',
      request: undefined,
    });
  });

  it.each([
    { body: { title: 'Other' }, description: 'kept' },
    { body: { description: '' }, description: { text: '' } },
    { body: { description: 'Made in 1890.' }, description: { text: 'Made in 1890.' } },
  ])('leaves the description or sets it: $body', async ({ body, description }) => {
    const updateAuction = vi.fn().mockResolvedValue('{}');
    await patch(body, updateAuction);

    expect(updateAuction.mock.calls[0]?.[0]).toMatchObject({ description });
  });

  it.each([{ body: {} }, { body: { title: null } }, { body: { currency: 'EUR' } }, { body: { sellerId: 'usr_2' } }])(
    'answers 400 to $body',
    async ({ body }) => {
      expect((await patch(body)).statusCode).toBe(400);
    },
  );

  it.each(['auc_1', '${id}', '%00', '../etc'])('B-AUC-9: answers 400 to the id %s', async (id) => {
    const response = await patch({ title: 'Other' }, vi.fn(), id);
    expect([response.statusCode, readJson(response)]).toMatchObject([400, { errors: [{ path: 'auctionId' }] }]);
  });

  it.each([
    { error: new NotYourAuctionError('No.'), status: 403, code: 'AUCTION_NOT_YOURS' },
    { error: new AuctionHasBidsError('No.'), status: 422, code: 'AUCTION_HAS_BIDS' },
  ])('answers $status to $code', async ({ error, status, code }) => {
    const response = await patch({ title: 'Other' }, vi.fn().mockRejectedValue(error));
    expect([response.statusCode, readJson(response)]).toMatchObject([status, { code }]);
  });
});
