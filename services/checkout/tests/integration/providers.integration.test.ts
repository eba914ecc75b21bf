import { type RunningProviders, startProviders } from '@ecom/local-providers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { httpCouriers } from '../../src/adapters/http-couriers';
import { stripePayments } from '../../src/adapters/stripe-payments';
import { stripeTransfers } from '../../src/adapters/stripe-transfers';

describe('adapters of the outside world', () => {
  let world: RunningProviders;
  beforeAll(async () => {
    world = await startProviders(0);
  });
  beforeEach(() => {
    world.providers.payment.clear();
    world.providers.courier.clear();
    world.faults.clear();
  });
  afterAll(() => world.stop());

  const payments = (apiKey = 'sk_test_key') => stripePayments({ baseUrl: world.url, apiKey: async () => apiKey });
  const charge = { key: 'ord_1-1-charge', orderId: 'ord_1', amount: 12_000, currency: 'USD', methodId: 'pm_card_visa' } as const;
  const charged = () => [...world.providers.payment.book().intents.values()].filter(({ status }) => status === 'succeeded');

  it('B-CHK-4: charges minor units once under a key, whoever repeats it', async () => {
    const [one, other] = [await payments().charge(charge), await payments().charge(charge)];

    expect(one).toBe(other);
    expect(charged()).toMatchObject([{ amount: 12_000, currency: 'usd', transfer_group: 'ord_1' }]);
  });

  it.each([
    ['pm_card_chargeDeclined', 'generic_decline'],
    ['pm_card_chargeDeclinedInsufficientFunds', 'insufficient_funds'],
    ['pm_card_chargeDeclinedExpiredCard', 'expired_card'],
    ['pm_card_authenticationRequired', 'authentication_required'],
    ['pm_nobody_knows', 'resource_missing'],
  ])('B-CHK-4: %s is a definite no: %s', async (methodId, code) => {
    await expect(payments().charge({ ...charge, methodId })).rejects.toMatchObject({ name: 'CardDeclinedError', message: code });
    expect(charged()).toEqual([]);
  });

  it('an amount too small to charge is declined', async () => {
    await expect(payments().charge({ ...charge, amount: 10 })).rejects.toMatchObject({
      name: 'CardDeclinedError',
      message: 'amount_too_small',
    });
  });

  it.each(['error', 'rate-limit', 'no-answer', 'lost-answer', 'garbage'] as const)(
    '%s is no answer, and the same request again tells',
    async (kind) => {
      // Stripe's client sends a request once more by itself when the connection breaks, under the same key.
      world.faults.add({ kind, path: '/v1/payment_intents', times: kind.endsWith('answer') ? 2 : 1 });

      await expect(payments().charge(charge)).rejects.toMatchObject({ name: 'PaymentProviderUnavailableError' });
      await payments().charge(charge);
      expect(charged()).toHaveLength(1);
    },
  );

  it('a key that is not ours, or a key that was used for something else, is our mistake', async () => {
    await expect(payments('not-a-key').charge(charge)).rejects.toMatchObject({ name: 'PaymentRequestRefusedError' });
    await payments().charge(charge);
    await expect(payments().charge({ ...charge, amount: 1_000 })).rejects.toMatchObject({ name: 'PaymentRequestRefusedError' });
  });

  it('refunds all of it, once, whatever the key', async () => {
    const chargeId = await payments().charge(charge);
    await payments().refund({ key: 'ord_1-1-refund', orderId: 'ord_1', chargeId });
    await payments().refund({ key: 'ord_1-1-refund', orderId: 'ord_1', chargeId });
    await payments().refund({ key: 'another', orderId: 'ord_1', chargeId });

    expect([...world.providers.payment.book().refunds.values()]).toMatchObject([{ amount: 12_000 }]);
  });

  const transfers = (apiKey = 'sk_test_key') => stripeTransfers({ baseUrl: world.url, apiKey: async () => apiKey });
  const transfer = { key: 'ord_1-transfer-1', orderId: 'ord_1', amount: 11_220, currency: 'EUR', accountId: 'acct_1' } as const;
  const transferred = () => [...world.providers.payment.book().transfers.values()];

  it('sends minor units to an account once under a key, and finds it again', async () => {
    expect(await transfers().find('ord_1')).toBeUndefined();
    const [one, other] = [await transfers().send(transfer), await transfers().send(transfer)];

    expect(one).toBe(other);
    expect(transferred()).toMatchObject([{ id: one, amount: 11_220, currency: 'eur', destination: 'acct_1', transfer_group: 'ord_1' }]);
    expect([await transfers().find('ord_1'), await transfers().find('ord_2')]).toEqual([one, undefined]);
  });

  it.each([
    ['acct_unknown1', 'resource_missing'],
    ['acct_restricted1', 'insufficient_capabilities_for_transfer'],
  ])('an account that the provider does not take is a definite no: %s', async (accountId, code) => {
    const refused = transfers().send({ ...transfer, accountId });
    await expect(refused).rejects.toMatchObject({ name: 'PayoutAccountRefusedError', message: code });
    expect(transferred()).toEqual([]);
  });

  it('a balance that does not suffice is not the account’s fault', async () => {
    await expect(transfers().send({ ...transfer, accountId: 'acct_unfunded1' })).rejects.toMatchObject({ name: 'PlatformBalanceError' });
  });

  it.each(['error', 'rate-limit', 'no-answer', 'lost-answer', 'garbage'] as const)(
    '%s is no answer to a transfer, and the same request again tells',
    async (kind) => {
      world.faults.add({ kind, path: '/v1/transfers', times: kind.endsWith('answer') ? 2 : 1 });

      await expect(transfers().send(transfer)).rejects.toMatchObject({ name: 'PaymentProviderUnavailableError' });
      await transfers().send(transfer);
      expect(transferred()).toHaveLength(1);
      world.faults.add({ kind, path: '/v1/transfers', times: kind.endsWith('answer') ? 2 : 1 });
      await expect(transfers().find('ord_1')).rejects.toMatchObject({ name: 'PaymentProviderUnavailableError' });
    },
  );

  it('a transfer of nothing, with a key that is not ours, or for something else, is our mistake, not the account’s', async () => {
    await transfers().send(transfer);
    for (const ours of [
      transfers('not-a-key').send(transfer),
      transfers().send({ ...transfer, amount: 1 }),
      transfers().send({ ...transfer, key: 'other', amount: 0 }),
    ])
      await expect(ours).rejects.toMatchObject({ name: 'PaymentRequestRefusedError' });
    expect(transferred()).toHaveLength(1);
  });

  it('books one courier under a key, and cancels it as often as it is asked to', async () => {
    const couriers = httpCouriers(world.url);
    const booking = { key: 'ord_1-1-courier', orderId: 'ord_1' };
    const one = await couriers.book(booking);

    expect(await couriers.book(booking)).toEqual(one);
    await couriers.cancel(one.bookingId);
    await couriers.cancel(one.bookingId);
    await couriers.cancel('bkg_none');
    expect(world.providers.courier.bookings()).toMatchObject([{ reference: 'ord_1', cancelled: true }]);
  });

  it.each(['error', 'no-answer', 'lost-answer', 'garbage'] as const)('B-CHK-10: a courier with %s may be asked again', async (kind) => {
    world.faults.add({ kind, path: '/couriers', times: 1 });
    await expect(httpCouriers(world.url).book({ key: 'k', orderId: 'ord_1' })).rejects.toMatchObject({ name: 'CourierUnavailableError' });
    await httpCouriers(world.url).book({ key: 'k', orderId: 'ord_1' });
    expect(world.providers.courier.bookings()).toHaveLength(1);
  });

  it('knows a courier’s no from no answer', async () => {
    world.providers.courier.setFree(false);
    await expect(httpCouriers(world.url).book({ key: 'k', orderId: 'ord_1' })).rejects.toMatchObject({ name: 'NoCourierAvailableError' });
  });
});
