import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RunningProviders, startProviders } from '../src';

let world: RunningProviders;
beforeAll(async () => {
  world = await startProviders(0);
});
afterAll(() => world.stop());

type Sent = { readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> };

const ask = async (method: string, path: string, { body, headers = {} }: Sent = {}) => {
  const sent = body === undefined || typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(`${world.url}${path}`, { method, headers, ...(sent !== undefined && { body: sent }) });
  const text = await response.text();

  return { status: response.status, body: text === '' ? undefined : (JSON.parse(text) as Readonly<Record<string, unknown>>) };
};

beforeEach(() => ask('DELETE', '/_state'));

describe('a courier', () => {
  const book = (reference = 'ord_1', key = 'key-1') =>
    ask('POST', '/couriers/bookings', { body: { reference }, headers: { 'idempotency-key': key } });

  it('is booked once per key', async () => {
    const [one, other] = [await book(), await book()];

    expect(one).toMatchObject({ status: 201, body: { reference: 'ord_1', cancelled: false } });
    expect(other.body).toEqual(one.body);
    expect(await book('ord_2')).toMatchObject({ status: 409 });
    expect((await ask('GET', '/_state')).body?.['bookings']).toHaveLength(1);
  });

  it('may be nobody', async () => {
    await ask('PUT', '/_couriers', { body: { free: false } });

    expect(await book()).toMatchObject({ status: 422, body: { code: 'NO_COURIER_AVAILABLE' } });
  });

  it('is cancelled', async () => {
    const { body } = await book();

    expect(await ask('DELETE', `/couriers/bookings/${String(body?.['bookingId'])}`)).toMatchObject({ body: { cancelled: true } });
    expect(await ask('DELETE', '/couriers/bookings/bkg_none')).toMatchObject({ status: 404 });
    expect(await ask('POST', '/couriers/bookings', { body: {} })).toMatchObject({ status: 400 });
  });
});

describe('a reputation', () => {
  it('is the same for the same subject', async () => {
    const [one, other] = [await ask('GET', '/reputations/usr_1'), await ask('GET', '/reputations/usr_1')];

    expect(one).toMatchObject({ status: 200, body: { subject: 'usr_1', score: other.body?.['score'] } });
    expect(one.body?.['score']).toBeGreaterThanOrEqual(1);
    expect(one.body?.['score']).toBeLessThanOrEqual(5);
  });

  it('may be what a test says, or unknown', async () => {
    world.providers.reputation.set('usr_1', { score: 4.2, ratings: 7 });
    world.providers.reputation.set('usr_2', undefined);

    expect(await ask('GET', '/reputations/usr_1')).toMatchObject({ body: { score: 4.2, ratings: 7 } });
    expect(await ask('GET', '/reputations/usr_2')).toMatchObject({ status: 404 });
  });

  it('comes late, or as garbage, when told to', async () => {
    await ask('POST', '/_faults', { body: { kind: 'slow', path: '/reputations', times: 1, milliseconds: 50 } });
    const began = performance.now();
    await ask('GET', '/reputations/usr_1');

    expect(performance.now() - began).toBeGreaterThanOrEqual(49);
    await ask('POST', '/_faults', { body: { kind: 'garbage', path: '/reputations', times: 1 } });
    await expect(ask('GET', '/reputations/usr_1')).rejects.toThrow('JSON');
  });
});

it.each([
  [{ kind: 'explode', path: '/' }, 'kind must be one of'],
  [{ kind: 'error', path: 'v1' }, 'path must be'],
  [{ kind: 'error', path: '/', times: 0 }, 'times must be'],
  [{ kind: 'slow', path: '/', milliseconds: -1 }, 'milliseconds must not'],
  ['no json', 'must be a JSON object'],
])('refuses the fault %j', async (order, detail) => {
  expect(await ask('POST', '/_faults', { body: order })).toMatchObject({ status: 400, body: { detail: expect.stringContaining(detail) } });
});

it('knows no other paths', async () => {
  expect(await ask('GET', '/nothing')).toMatchObject({ status: 404 });
  expect(await ask('PUT', '/_couriers', { body: { free: 'yes' } })).toMatchObject({ status: 400 });
});
