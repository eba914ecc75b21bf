import { expect, it } from 'vitest';
import { routeFrom } from './route';

it('reads a method, a path and its params', () => {
  expect(routeFrom('POST /auctions/{auctionId}/bids')).toEqual({
    method: 'POST',
    path: '/auctions/{auctionId}/bids',
    params: ['auctionId'],
    hasBody: true,
    success: 201,
  });
});

it.each(['GET', 'get /x', 'FETCH /x', 'GET x', 'GET /x y', 'GET /x/{}', 'GET /Ü', ''])('refuses %j', (text) => {
  expect(() => routeFrom(text)).toThrow('is not a route');
});
