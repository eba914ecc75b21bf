import { expect, it, vi } from 'vitest';
import { anExchange, hours, REVIEW_DAYS, written } from '../../tests/builders/exchange';
import { inMemoryReviews } from '../../tests/fakes/in-memory-reviews';
import { makeSweepReviews } from './sweep-reviews';

const END = hours(REVIEW_DAYS * 24);
const clock = () => new Date(END);

const aWeekOfOrders = async (count: number) => {
  const stores = inMemoryReviews();
  const exchanges = Array.from({ length: count }, () => anExchange());
  for (const exchange of exchanges) {
    await stores.exchanges.open(exchange);
    await stores.exchanges.add({ exchange: written(exchange, 'buyer'), role: 'buyer' });
  }
  return { ...stores, ids: exchanges.map(({ orderId }) => orderId) };
};

it('publishes whatever is due, however many pages, and finds nothing the next time', async () => {
  const stores = await aWeekOfOrders(11);

  expect(await makeSweepReviews({ ...stores, clock })()).toBe(11);
  expect(await makeSweepReviews({ ...stores, clock })()).toBe(0);
});

it('does all the others when one cannot be read, and then fails, so that somebody hears of it', async () => {
  const stores = await aWeekOfOrders(6);
  const { get } = stores.exchanges;
  const trouble = vi.fn((orderId: string) => (orderId === stores.ids[2] ? Promise.reject(new Error('Away.')) : get(orderId)));

  await expect(makeSweepReviews({ ...stores, exchanges: { ...stores.exchanges, get: trouble }, clock })()).rejects.toThrow(AggregateError);
  const published = await Promise.all(stores.ids.map(get));
  expect(published.map((row) => row?.publishedAt)).toEqual(stores.ids.map((_, index) => (index === 2 ? undefined : END)));
});

it('tries again at once what somebody else is at, and leaves to the next sweep what stays so', async () => {
  const stores = await aWeekOfOrders(1);
  const { publish } = stores.exchanges;
  const contended = vi.fn(publish).mockResolvedValueOnce(false);
  expect(await makeSweepReviews({ ...stores, exchanges: { ...stores.exchanges, publish: contended }, clock })()).toBe(1);

  const other = await aWeekOfOrders(1);
  const never = vi.fn().mockResolvedValue(false);
  expect(await makeSweepReviews({ ...other, exchanges: { ...other.exchanges, publish: never }, clock })()).toBe(0);
  expect(never).toHaveBeenCalledTimes(5);
});
