import { expect, it } from 'vitest';
import { mapParameter } from './mapped-parameters';

const source = {
  path: { auctionId: 'auc_1' },
  query: new URLSearchParams('size=2'),
  headers: { 'x-correlation-id': 'cor-1' },
  body: '{"note":{"text":"hi"},"count":3}',
  context: { requestId: 'req-1', authorizer: { userId: 'usr_1' } },
};

it.each([
  ['$request.path.auctionId', 'auc_1'],
  ['$request.querystring.size', '2'],
  ['$request.header.X-Correlation-Id', 'cor-1'],
  ['$request.body', source.body],
  ['$request.body.note.text', 'hi'],
  ['$request.body.note', '{"text":"hi"}'],
  ['$context.requestId', 'req-1'],
  ['$context.authorizer.userId', 'usr_1'],
  ['ecom.auction', 'ecom.auction'],
  [
    '{"auctionId":"${request.path.auctionId}","by":"${context.authorizer.userId}","none":"${request.header.none}"}',
    '{"auctionId":"auc_1","by":"usr_1","none":""}',
  ],
  ['$request.path.missing', undefined],
  ['$request.body.missing', undefined],
])('%s', (template, value) => {
  expect(mapParameter(template, source)).toBe(value);
});
