import { aKeyServer, answerOf, aSigner, type Signer, tokenFacts, urlRequest } from '@ecom/testing';
import { jwksTokenVerifier, makeAuthorize } from '@ecom/tokens';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { anOrder, aPaidOrder } from '../../../tests/builders/order';
import { inMemoryDocuments } from '../../../tests/fakes/in-memory-documents';
import type { Order } from '../../domain/order';
import { keyOf } from '../../use-cases/generate-receipt';
import { makeOpenReceipt } from '../../use-cases/open-receipt';

await vi.hoisted(async () => {
  for (const name of ['ORDER_TABLE', 'RECEIPTS_BUCKET', 'USER_POOL_CLIENT_ID']) vi.stubEnv(name, 'none');
  vi.stubEnv('USER_POOL_ID', 'eu-west-1_none');
  (await import('@ecom/testing')).playStreamingRuntime();
});
const { makeHandler } = await import('./handler');

const { CLIENT_ID, NOW, POOL_ID, SUB } = tokenFacts;
const order = aPaidOrder({ buyerId: `usr_${SUB}` });
const refunded = { ...order, status: 'refunded', closedAt: NOW.getTime() } as const;

let signer: Signer;
let documents: ReturnType<typeof inMemoryDocuments>;
beforeAll(async () => {
  signer = await aSigner();
});
beforeEach(async () => {
  documents = inMemoryDocuments();
  await documents.keep(keyOf(order.orderId, 'receipt'), Buffer.from('%PDF receipt'));
  await documents.keep(keyOf(order.orderId, 'credit-note'), Buffer.from('%PDF credit note'));
});

const handlerFor = (stored: Order | undefined) => {
  const fetch = aKeyServer(() => [signer.jwk]).fetch;
  const verify = jwksTokenVerifier({ userPoolId: POOL_ID, clock: () => NOW, fetch });
  return makeHandler({
    authorize: makeAuthorize({ verify, clientId: CLIENT_ID }),
    openReceipt: makeOpenReceipt({ get: async () => stored }),
    file: documents.file,
  });
};

const ask = async (stored: Order | undefined, request: Parameters<typeof urlRequest>[0] = {}, claims = {}) => {
  const authorization = `Bearer ${await signer.sign(claims)}`;
  const { headers, ...rest } = request;
  return answerOf(handlerFor(stored), urlRequest({ path: `/${order.orderId}`, headers: { authorization, ...headers }, ...rest }));
};
const codeIn = (body: Buffer): unknown => (JSON.parse(body.toString('utf8')) as { readonly code?: string }).code;

describe('the buyer', () => {
  it('B-RCP-3: reads the receipt, under its own name and as what it is', async () => {
    const { statusCode, headers, body } = await ask(order);

    expect([statusCode, body.toString('utf8')]).toEqual([200, '%PDF receipt']);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `inline; filename="receipt-${order.orderId}.pdf"`,
      'cache-control': 'private, no-store',
    });
  });

  it('reads the credit note of what was refunded', async () => {
    expect((await ask(refunded, { query: { document: 'credit-note' } })).body.toString('utf8')).toBe('%PDF credit note');
  });
});

describe('B-RCP-1: nobody else', () => {
  it.each([
    ['the seller', order.sellerId.slice(4)],
    ['a stranger', '0b0f5f0e-5f43-4c5a-9d5f-000000000000'],
  ])('%s does not', async (_, sub) => {
    const { statusCode, body } = await ask(order, {}, { sub });
    expect([statusCode, codeIn(body)]).toEqual([403, 'CHECKOUT_ONLY_BUYER_HAS_RECEIPT']);
  });

  it.each([
    ['another app’s token', { client_id: 'theirs' }],
    ['an id token', { token_use: 'id' }],
    ['an old one', { exp: Math.floor(NOW.getTime() / 1_000) - 1 }],
    ['another pool’s', { iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Other' }],
  ])('comes in with %s', async (_, claims) => {
    const { statusCode, headers } = await ask(order, {}, claims);
    expect([statusCode, headers['www-authenticate']]).toEqual([401, 'Bearer']);
  });
});

describe('B-RCP-2: what is not there', () => {
  type Missing = { readonly name: string; readonly stored?: Order; readonly request?: object; readonly code: string };
  const missing: readonly Missing[] = [
    { name: 'no order', code: 'CHECKOUT_ORDER_NOT_FOUND' },
    { name: 'an order that waits', stored: anOrder({ buyerId: order.buyerId }), code: 'CHECKOUT_RECEIPT_NOT_FOUND' },
    {
      name: 'a credit note of what is paid',
      stored: order,
      request: { query: { document: 'credit-note' } },
      code: 'CHECKOUT_RECEIPT_NOT_FOUND',
    },
    { name: 'a file', stored: order, request: { path: '/receipts/x.pdf' }, code: 'PATH_NOT_FOUND' },
  ];

  it.each(missing)('is 404: $name', async ({ stored, request, code }) => {
    const { statusCode, body } = await ask(stored, request);
    expect([statusCode, codeIn(body)]).toEqual([404, code]);
  });

  it('is 404 until it is made', async () => {
    documents = inMemoryDocuments();
    const { statusCode, body } = await ask(order);
    expect([statusCode, codeIn(body)]).toEqual([404, 'CHECKOUT_RECEIPT_NOT_FOUND']);
  });
});
