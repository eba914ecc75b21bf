import { httpRequest, lambdaContext, readJson } from '@ecom/testing';
import { expect, it, vi } from 'vitest';
import { aContestedAuction } from '../../../tests/builders/auction';
import { receiptOf } from '../../domain/bidding-receipt';
import { BidPendingError, BidTooLowError } from '../../domain/errors';
import { makeHandler } from './handler';

vi.hoisted(() => vi.stubEnv('AUCTION_TABLE', 'auctions'));

const auctionId = aContestedAuction().id;
const receipt = receiptOf(aContestedAuction(), {
  seq: 3,
  request: '0'.repeat(26),
  bidderId: 'usr_leader',
  amount: 5_000,
  at: 0,
  form: 'lead',
});
const post = (body: unknown, placeBid = vi.fn().mockResolvedValue(receipt), headers = {}) =>
  makeHandler(placeBid)(httpRequest({ path: { auctionId }, body, callerId: 'usr_9', headers }), lambdaContext());

it('passes the caller, the path, the body and the key to the use case', async () => {
  const placeBid = vi.fn().mockResolvedValue(receipt);
  const response = await post({ amount: 12_000, currency: 'USD' }, placeBid, { 'idempotency-key': 'k1' });

  expect(response).toMatchObject({ statusCode: 201 });
  expect(readJson(response)).toEqual(receipt);
  expect(placeBid).toHaveBeenCalledWith({
    auctionId,
    amount: 12_000,
    currency: 'USD',
    bidderId: 'usr_9',
    idempotencyKey: 'k1',
    correlationId: 'req-1',
  });
});

it.each([{}, { amount: 0 }, { amount: -1 }, { amount: 1.5 }, { amount: '12' }, { amount: null }, { amount: 100_000_000_001 }])(
  'B-AUC-4, B-AUC-8: answers 400 to %j and says which field',
  async (body) => {
    expect(readJson(await post(body))).toMatchObject({ status: 400, code: 'REQUEST_INVALID', errors: [{ path: 'amount' }] });
  },
);

it.each([[], 'text', '{', { amount: 1, currency: 'JPY' }, { amount: 1, bidderId: 'usr_1' }])('answers 400 to %j', async (body) => {
  expect(await post(body)).toMatchObject({ statusCode: 400 });
});

it('answers a refused bid with the minimum', async () => {
  const response = await post({ amount: 1 }, vi.fn().mockRejectedValue(new BidTooLowError('Too low.', { minimum: 12_500 })));

  expect(response).toMatchObject({ statusCode: 422, headers: { 'content-type': 'application/problem+json' } });
  expect(readJson(response)).toMatchObject({ code: 'AUCTION_BID_TOO_LOW', minimum: 12_500, instance: 'req-1' });
});

it('asks to come back for an answer that is not readable yet', async () => {
  const response = await post({ amount: 1 }, vi.fn().mockRejectedValue(new BidPendingError('Later.')));

  expect(response).toMatchObject({ statusCode: 503, headers: { 'retry-after': '1' } });
});
