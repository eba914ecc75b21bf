import { text } from 'node:stream/consumers';
import { expect, it, vi } from 'vitest';
import { anOrder, aPaidOrder } from '../../tests/builders/order';
import { inMemoryDocuments } from '../../tests/fakes/in-memory-documents';
import { NamesUnavailableError } from '../domain/errors';
import type { Order } from '../domain/order';
import { keyOf, makeGenerateReceipt } from './generate-receipt';

const setting = (order: Order | undefined, names: Readonly<Record<string, string>>[] = [{ usr_1: 'Ann' }]) => {
  const documents = inMemoryDocuments();
  const nameUsers = vi.fn(async () => names.shift() ?? {});
  const generate = makeGenerateReceipt({
    orders: { get: async () => order },
    nameUsers,
    draw: async (page) => Buffer.from(JSON.stringify(page)),
    documents,
    siteUrl: 'https://shop.test/',
  });
  const read = async (key: string) => JSON.parse(await text((await documents.file(key).open()).body)) as { readonly address: string };
  return { generate, nameUsers, read };
};
const paid = aPaidOrder();
const request = { orderId: paid.orderId, document: 'receipt', correlationId: 'req-1' } as const;

it('makes the document of an order, with the names of the two and the page of the auction', async () => {
  const { generate, nameUsers, read } = setting(paid);

  expect(await generate(request)).toBe(true);
  expect(nameUsers).toHaveBeenCalledWith(['usr_1', 'usr_2'], 'req-1');
  expect((await read(keyOf(paid.orderId, 'receipt'))).address).toBe(`https://shop.test/auctions/${paid.auctionId}`);
});

it('B-RCP-5: makes it once, whatever has become of the names since', async () => {
  const { generate, read } = setting(paid, [{ usr_1: 'Ann' }, { usr_1: 'Anne' }]);

  expect([await generate(request), await generate(request)]).toEqual([true, false]);
  expect(JSON.stringify(await read(keyOf(paid.orderId, 'receipt')))).toContain('"Ann"');
});

it('fails, so that it is tried again, while something is missing', async () => {
  await expect(setting(undefined).generate(request)).rejects.toMatchObject({ code: 'CHECKOUT_ORDER_NOT_FOUND' });
  await expect(setting(anOrder()).generate(request)).rejects.toMatchObject({ code: 'CHECKOUT_ORDER_WITHOUT_RECEIPT' });
  const { generate, nameUsers } = setting(paid);
  nameUsers.mockRejectedValue(new NamesUnavailableError('Down.'));
  await expect(generate(request)).rejects.toMatchObject({ code: 'CHECKOUT_NAMES_UNAVAILABLE' });
});
