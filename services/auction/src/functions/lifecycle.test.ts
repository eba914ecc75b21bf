import { httpRequest, lambdaContext } from '@ecom/testing';
import { describe, expect, it, vi } from 'vitest';
import { AuctionNotFoundError } from '../domain/errors';
import { makeHandler as cancelAuction } from './cancel-auction/handler';
import { makeHandler as deleteAuction } from './delete-auction/handler';
import { makeHandler as getAuction } from './get-auction/handler';
import { makeHandler as getMyAuction } from './get-my-auction/handler';
import { makeHandler as publishAuction } from './publish-auction/handler';
import { makeHandler as unwatchAuction } from './unwatch-auction/handler';
import { makeHandler as watchAuction } from './watch-auction/handler';

vi.hoisted(() => {
  vi.stubEnv('AUCTION_TABLE', 'auctions');
  vi.stubEnv('PICTURES_BUCKET', 'pictures');
});

const auctionId = 'auc_01JD8Z0000000000000000000A';
const routes = [
  { name: 'publish', make: publishAuction, status: 200, result: '{}', isPublic: false },
  { name: 'cancel', make: cancelAuction, status: 200, result: '{}', isPublic: false },
  { name: 'delete', make: deleteAuction, status: 204, result: '', isPublic: false },
  { name: 'get', make: getAuction, status: 200, result: {}, isPublic: true },
  { name: 'get mine', make: getMyAuction, status: 200, result: {}, isPublic: false },
  { name: 'watch', make: watchAuction, status: 200, result: {}, isPublic: false },
  { name: 'unwatch', make: unwatchAuction, status: 204, result: undefined, isPublic: false },
];
type Make = (work: never) => typeof call;
declare const call: ReturnType<typeof publishAuction>;

describe.each(routes)('the route to $name an auction', ({ make, status, result, isPublic }) => {
  const send = (work: () => Promise<unknown>, id = auctionId, callerId: string | undefined = 'usr_1') =>
    (make as Make)(work as never)(httpRequest({ path: { auctionId: id }, ...(callerId !== '' && { callerId }) }), lambdaContext());

  it(`answers ${status}`, async () => {
    expect((await send(async () => result)).statusCode).toBe(status);
  });

  it('B-AUC-9: answers 400 to what is no id, and 404 to what is nobody', async () => {
    expect((await send(async () => result, 'auc_nope')).statusCode).toBe(400);
    expect((await send(() => Promise.reject(new AuctionNotFoundError('No.')))).statusCode).toBe(404);
  });

  it(`answers ${isPublic ? status : 401} to somebody who is not signed in`, async () => {
    expect((await send(async () => result, auctionId, '')).statusCode).toBe(isPublic ? status : 401);
  });
});

it('says who cancels, and whether that is an admin', async () => {
  const cancel = vi.fn().mockResolvedValue('{}');
  await cancelAuction(cancel)(
    httpRequest({ path: { auctionId }, callerId: 'usr_1', groups: ['admins'], headers: { 'idempotency-key': 'key-1' } }),
    lambdaContext(),
  );

  expect(cancel).toHaveBeenCalledWith({
    auctionId,
    callerId: 'usr_1',
    isAdmin: true,
    correlationId: 'req-1',
    request: { callerId: 'usr_1', key: 'key-1', fingerprint: expect.any(String) },
  });
});
