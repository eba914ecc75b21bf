import { httpRequest, lambdaContext, readJson } from '@ecom/testing';
import { describe, expect, it, vi } from 'vitest';
import { inMemoryPayoutAccounts } from '../../tests/fakes/in-memory-payouts';
import { makeGetPayoutAccount, makeSetPayoutAccount } from '../use-cases/payout-account';
import { makeHandler as getHandler } from './get-payout-account/handler';
import { makeHandler as setHandler } from './set-payout-account/handler';

vi.hoisted(() => vi.stubEnv('ORDER_TABLE', 'orders'));

const begin = () => {
  const accounts = inMemoryPayoutAccounts();
  const [set, get] = [setHandler(makeSetPayoutAccount(accounts)), getHandler(makeGetPayoutAccount(accounts))];
  const seller = { callerId: 'usr_1', groups: ['buyers', 'sellers'] };

  return {
    put: (body: unknown, request: object = seller) => set(httpRequest({ ...request, body }), lambdaContext()),
    read: (request: object = seller) => get(httpRequest(request), lambdaContext()),
  };
};

describe('the account of a seller', () => {
  it('is set and read, by the caller who is signed in', async () => {
    const { put, read } = begin();
    expect(readJson(await read())).toMatchObject({ code: 'CHECKOUT_PAYOUT_ACCOUNT_NOT_FOUND', status: 404 });
    expect(readJson(await put({ accountId: 'acct_1' }))).toEqual({ accountId: 'acct_1' });

    expect(readJson(await read())).toEqual({ accountId: 'acct_1' });
    expect(await read({ callerId: 'usr_2', groups: ['sellers'] })).toMatchObject({ statusCode: 404 });
  });

  it.each([
    {},
    { accountId: '' },
    { accountId: 'acct_' },
    { accountId: 'usr_1' },
    { accountId: 'acct_1 ' },
    { accountId: 'acct_1\n' },
    { accountId: 'acct_ä' },
    { accountId: `acct_${'a'.repeat(65)}` },
    { accountId: 7 },
    { accountId: ['acct_1'] },
    { accountId: { $ne: null } },
    { accountId: 'acct_1', userId: 'usr_2' },
  ])('is not set by %j', async (body) => {
    const { put, read } = begin();

    expect(readJson(await put(body))).toMatchObject({ code: 'REQUEST_INVALID', status: 400 });
    expect(await read()).toMatchObject({ statusCode: 404 });
  });

  it('is nothing for buyers, and for nobody', async () => {
    const { put, read } = begin();
    for (const request of [{ callerId: 'usr_2' }, { callerId: 'usr_2', groups: [] }]) {
      expect(await put({ accountId: 'acct_1' }, request)).toMatchObject({ statusCode: 403 });
      expect(await read(request)).toMatchObject({ statusCode: 403 });
    }
    expect(await put({ accountId: 'acct_1' }, {})).toMatchObject({ statusCode: 401 });
  });
});
