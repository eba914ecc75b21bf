import { httpRequest, lambdaContext, readJson } from '@ecom/testing';
import { expect, it, vi } from 'vitest';
import { makeHandler } from './handler';

vi.hoisted(() => {
  vi.stubEnv('AUCTION_TABLE', 'auctions');
  vi.stubEnv('PICTURES_BUCKET', 'pictures');
});

const auctionId = 'auc_01JD8Z0000000000000000000A';
const post = (body: unknown, work = vi.fn().mockResolvedValue('{}')) =>
  makeHandler(work)(httpRequest({ callerId: 'usr_1', path: { auctionId }, body }), lambdaContext());

it('passes type, size and checksum', async () => {
  const work = vi.fn().mockResolvedValue('{}');
  const checksum = `${'A'.repeat(43)}=`;

  expect((await post({ contentType: 'image/png', size: 100, checksum }, work)).statusCode).toBe(201);
  expect(work).toHaveBeenCalledWith({
    auctionId,
    callerId: 'usr_1',
    contentType: 'image/png',
    size: 100,
    checksum,
    correlationId: 'req-1',
    request: undefined,
  });
});

it.each([
  [{ contentType: 'image/gif', size: 100 }, 'contentType'],
  [{ contentType: 'image/png', size: 0 }, 'size'],
  [{ contentType: 'image/png', size: 10 * 1024 * 1024 + 1 }, 'size'],
  [{ contentType: 'image/png' }, 'size'],
  [{ contentType: 'image/png', size: 1, checksum: 'md5' }, 'checksum'],
])('B-AUC-10: answers 400 to %j, naming %s', async (body, path) => {
  const response = await post(body);
  expect([response.statusCode, readJson(response)]).toMatchObject([400, { errors: [{ path }] }]);
});
