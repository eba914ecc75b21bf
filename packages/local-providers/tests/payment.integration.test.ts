import Stripe from 'stripe';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningProviders, startProviders } from '../src';

let world: RunningProviders;
let stripe: Stripe;

beforeAll(async () => {
  world = await startProviders(0);
  const { hostname, port } = new URL(world.url);
  stripe = new Stripe('sk_test_local', { host: hostname, port: Number(port), protocol: 'http', maxNetworkRetries: 0 });
});
afterAll(() => world.stop());
beforeEach(() => world.providers.payment.clear());

const charge = (changes: Partial<Stripe.PaymentIntentCreateParams> = {}, idempotencyKey: string = crypto.randomUUID()) =>
  stripe.paymentIntents.create(
    { amount: 12_500, currency: 'usd', payment_method: 'pm_card_visa', confirm: true, metadata: { orderId: 'ord_1' }, ...changes },
    { idempotencyKey },
  );
const payments = () => [...world.providers.payment.book().intents.values()];

describe('a payment', () => {
  it('is made at once, and can be read', async () => {
    const made = await charge();

    expect(made).toMatchObject({ status: 'succeeded', amount: 12_500, amount_received: 12_500, metadata: { orderId: 'ord_1' } });
    expect(await stripe.paymentIntents.retrieve(made.id)).toMatchObject({ id: made.id });
  });

  it('is made once per key, whatever is sent again', async () => {
    const [one, other] = [await charge({}, 'key-1'), await charge({}, 'key-1')];

    expect(other.id).toBe(one.id);
    expect(payments()).toHaveLength(1);
    await expect(charge({ amount: 1 + 12_500 }, 'key-1')).rejects.toMatchObject({ type: 'StripeIdempotencyError' });
  });

  it.each([
    ['pm_card_chargeDeclined', { code: 'card_declined', decline_code: 'generic_decline' }],
    ['pm_card_chargeDeclinedInsufficientFunds', { code: 'card_declined', decline_code: 'insufficient_funds' }],
    ['pm_card_chargeDeclinedExpiredCard', { code: 'expired_card' }],
    ['pm_card_authenticationRequired', { code: 'authentication_required' }],
  ])('is declined by %s', async (payment_method, error) => {
    await expect(charge({ payment_method })).rejects.toMatchObject({ type: 'StripeCardError', statusCode: 402, ...error });
    expect(payments()).toMatchObject([{ status: 'requires_payment_method', amount_received: 0 }]);
  });

  it.each([
    [{ amount: 10 }, 'amount_too_small'],
    [{ amount: 100_000_000 }, 'amount_too_large'],
    [{ amount: 10.5 }, 'parameter_invalid_integer'],
    [{ payment_method: 'pm_nobody' }, 'resource_missing'],
  ])('with %j is refused', async (changes, code) => {
    await expect(charge(changes)).rejects.toMatchObject({ type: 'StripeInvalidRequestError', code });
    expect(payments()).toEqual([]);
  });

  it('needs a key of the account', async () => {
    const response = await fetch(`${world.url}/v1/payment_intents`, { method: 'POST' });

    expect(response.status).toBe(401);
  });
});

describe('a refund', () => {
  it('gives back all, or a part, and never more than was paid', async () => {
    const { id } = await charge();
    await stripe.refunds.create({ payment_intent: id, amount: 500 });

    await expect(stripe.refunds.create({ payment_intent: id, amount: 12_001 })).rejects.toMatchObject({
      type: 'StripeInvalidRequestError',
    });
    expect(await stripe.refunds.create({ payment_intent: id })).toMatchObject({ amount: 12_000, status: 'succeeded' });
    await expect(stripe.refunds.create({ payment_intent: id })).rejects.toMatchObject({ code: 'charge_already_refunded' });
    await expect(stripe.refunds.create({ payment_intent: 'pi_none' })).rejects.toMatchObject({ code: 'resource_missing' });
  });
});

it('a transfer goes to a connected account', async () => {
  expect(await stripe.transfers.create({ amount: 900, currency: 'usd', destination: 'acct_1', transfer_group: 'ord_1' })).toMatchObject({
    amount: 900,
    destination: 'acct_1',
  });
  await expect(stripe.transfers.create({ amount: 900, currency: 'usd', destination: 'usr_1' })).rejects.toMatchObject({
    code: 'resource_missing',
  });
});

it.each([
  ['acct_unknown1', 'resource_missing'],
  ['acct_restricted1', 'insufficient_capabilities_for_transfer'],
  ['acct_unfunded1', 'balance_insufficient'],
])('a transfer to %s is refused: %s', async (destination, code) => {
  await expect(stripe.transfers.create({ amount: 900, currency: 'usd', destination })).rejects.toMatchObject({
    type: 'StripeInvalidRequestError',
    code,
  });
  expect(world.providers.payment.book().transfers.size).toBe(0);
});

it('transfers are found by their group, the latest first', async () => {
  for (const [amount, transfer_group] of [
    [1, 'ord_1'],
    [2, 'ord_2'],
    [3, 'ord_1'],
  ] as const)
    await stripe.transfers.create({ amount, currency: 'usd', destination: 'acct_1', transfer_group });

  expect((await stripe.transfers.list({ transfer_group: 'ord_1' })).data.map(({ amount }) => amount)).toEqual([3, 1]);
  expect(await stripe.transfers.list({ limit: 1 })).toMatchObject({ has_more: true, data: [{ amount: 3 }] });
  expect((await stripe.transfers.list({ transfer_group: 'ord_3' })).data).toEqual([]);
});

describe('faults', () => {
  // The client tries once more by itself when a connection breaks: its key makes that safe.
  it.each([
    ['error', 'StripeAPIError', 1],
    ['rate-limit', 'StripeRateLimitError', 1],
    ['no-answer', 'StripeConnectionError', 2],
    ['lost-answer', 'StripeConnectionError', 2],
  ] as const)('%s', async (kind, type, times) => {
    world.faults.add({ kind, path: '/v1/payment_intents', times });

    await expect(charge({}, `key-${kind}`)).rejects.toMatchObject({ type });
    expect(payments()).toHaveLength(kind === 'lost-answer' ? 1 : 0);
    expect(await charge({}, `key-${kind}`)).toMatchObject({ status: 'succeeded' });
    expect(payments()).toHaveLength(1);
  });
});
