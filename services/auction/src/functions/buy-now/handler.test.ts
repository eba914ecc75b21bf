import { httpRequest, lambdaContext, readJson } from '@ecom/testing';
import { expect, it, vi } from 'vitest';
import { anOpenAuction } from '../../../tests/builders/auction';
import { BuyNowUnavailableError } from '../../domain/errors';
import { makeHandler } from './handler';

vi.hoisted(() => vi.stubEnv('AUCTION_TABLE', 'auctions'));

const auctionId = anOpenAuction().id;
const post = (body: unknown, buyNow = vi.fn().mockResolvedValue({ status: 'bought' })) =>
  makeHandler(buyNow)(httpRequest({ path: { auctionId }, body, callerId: 'usr_9' }), lambdaContext());

it.each([{ body: { price: 20_000 }, price: 20_000 }, { body: {} }])('passes $body to the use case', async ({ body, price }) => {
  const buyNow = vi.fn().mockResolvedValue({ status: 'bought' });

  expect(await post(body, buyNow)).toMatchObject({ statusCode: 201 });
  expect(buyNow).toHaveBeenCalledWith({
    auctionId,
    ...(price && { price }),
    buyerId: 'usr_9',
    idempotencyKey: undefined,
    correlationId: 'req-1',
  });
});

it.each([{ price: 0 }, { price: '20' }, { price: 1.5 }])('answers 400 to %j', async (body) => {
  expect(readJson(await post(body))).toMatchObject({ status: 400, errors: [{ path: 'price' }] });
});

it('answers 422 when the offer is gone', async () => {
  expect(await post({}, vi.fn().mockRejectedValue(new BuyNowUnavailableError('Gone.')))).toMatchObject({ statusCode: 422 });
});
