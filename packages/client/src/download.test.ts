import { expect, it } from 'vitest';
import { fakeApi, refusal } from '../tests/fake-api';
import { download } from './download';

const url = 'http://receipts.test/ord_1?document=credit-note';
const patience = { attempts: 3, firstPauseMs: 1, longestPauseMs: 5 };

it('gets a file as whoever acts, and leaves it to be read', async () => {
  const api = fakeApi({ status: 200, body: '%PDF' });
  const response = await download(url, { token: () => 'a-token', correlationId: 'c', fetch: api.fetch });

  expect(response.bodyUsed).toBe(false);
  expect(await response.text()).toBe('%PDF');
  expect(api.asked).toMatchObject([{ method: 'GET', url, headers: { authorization: 'Bearer a-token', 'x-correlation-id': 'c' } }]);
});

it('goes on where a download broke off', async () => {
  const api = fakeApi({ status: 206, body: 'DF' });
  expect((await download(url, { from: 2, fetch: api.fetch })).status).toBe(206);
  expect(api.asked[0]?.headers).toEqual({ range: 'bytes=2-' });
});

it('asks again when it is told to come back, and tells why it gets nothing', async () => {
  const passing = fakeApi(refusal(503, 'CHECKOUT_RECEIPT_UNAVAILABLE'), { status: 200, body: '%PDF' });
  expect((await download(url, { patience, fetch: passing.fetch })).status).toBe(200);
  expect(passing.asked).toHaveLength(2);

  const refused = fakeApi(refusal(403, 'CHECKOUT_ONLY_BUYER_HAS_RECEIPT'));
  await expect(download(url, { patience, fetch: refused.fetch })).rejects.toMatchObject({
    status: 403,
    code: 'CHECKOUT_ONLY_BUYER_HAS_RECEIPT',
  });
});
