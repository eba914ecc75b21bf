import { createHash } from 'node:crypto';
import { PDFDocument } from '@cantoo/pdf-lib';
import { beforeAll, describe, expect, it } from 'vitest';
import { aContestedAuction, aDraft, anOpenAuction, day, opensAt } from '../../tests/builders/auction';
import { aSale, unpaidAt } from '../../tests/builders/sale';
import { inMemoryAgreements } from '../../tests/fakes/in-memory-agreements';
import { inMemoryTable } from '../../tests/fakes/in-memory-table';
import { opensAsPdf } from '../adapters/pdf-documents';
import { type AgreementFile, agreementKey, agreementOf, LARGEST_AGREEMENT } from '../domain/agreement';
import type { Auction } from '../domain/auction';
import { close } from '../domain/closing';
import { cancel } from '../domain/lifecycle';
import { accept, consent } from '../domain/offers';
import type { Notification } from './notify-participants';
import { makeGetAgreement, makeListAgreements } from './read-agreements';
import { makeRecordAgreement } from './record-agreement';
import { makeRequestAgreementUpload } from './request-agreement-upload';
import { makeTellOfAgreement } from './tell-of-agreement';

const clock = () => new Date(opensAt);
const auctionId = 'auc_01JD8Z0000000000000000000A';
const agreementId = 'agr_01JD8Z0000000000000000000B';
const place = { sellerId: 'usr_seller', auctionId, agreementId };
const key = agreementKey(place);

let pdf: Uint8Array;
beforeAll(async () => {
  const document = await PDFDocument.create();
  document.addPage();
  pdf = await document.save();
});
const offering = consent(
  aSale(),
  { bidderId: 'usr_next', price: 1, offerId: 'off_1', period: 1 },
  { now: unpaidAt, correlationId: 'c' },
).after;

const aFile = (overrides: Partial<AgreementFile> = {}): AgreementFile => {
  const content = overrides.content ?? pdf;
  return { contentType: 'application/pdf', content, sha256: createHash('sha256').update(content).digest('base64'), ...overrides };
};

const aMarket = async (auction: Auction | undefined = anOpenAuction({ id: auctionId }), file: AgreementFile | undefined = aFile()) => {
  const sale = accept(offering, offering.offer, { now: unpaidAt, correlationId: 'c' }).after;
  const table = inMemoryTable(clock);
  if (auction) await table.put(auction);
  const agreements = inMemoryAgreements();
  const sent: Notification[] = [];
  const parts = {
    auctions: table.auctions,
    sales: { get: async () => (auction?.status === 'closed' ? sale : undefined) },
    agreements,
    clock,
  };
  return {
    sent,
    agreements,
    record: makeRecordAgreement({ ...parts, files: { read: async () => file }, opens: opensAsPdf }),
    list: makeListAgreements(parts),
    get: makeGetAgreement({ ...parts, address: (of, seconds) => `https://${of}?${seconds}` }),
    tell: makeTellOfAgreement({ ...parts, send: async (all) => void sent.push(...all) }),
    ask: makeRequestAgreementUpload({
      ...parts,
      answers: table.answers,
      newAgreementId: () => agreementId,
      addresses: ({ key: to, size, seconds }) => ({ url: `https://${to}`, headers: { size: `${size}`, seconds: `${seconds}` } }),
    }),
  };
};
const asking = {
  auctionId,
  callerId: 'usr_seller',
  correlationId: 'req-1',
  request: undefined,
  size: 10,
  sha256: 'x',
  fileName: undefined,
};

describe('asking for an address', () => {
  it('B-LST-4: the key carries owner, auction and agreement, and reads back', async () => {
    expect(JSON.parse(await (await aMarket()).ask(asking))).toEqual({
      agreementId,
      method: 'PUT',
      url: `https://agreements/usr_seller/${auctionId}/${agreementId}.pdf`,
      headers: { size: '10', seconds: '300' },
      expiresAt: '2026-01-01T10:05:00.000Z',
    });
    expect(agreementOf(key)).toEqual(place);
    for (const other of ['agreements/x', `${key}/..`, key.replace('usr_', '../'), 'pictures/a']) expect(agreementOf(other)).toBeUndefined();
  });

  it.each([
    { name: 'others', auction: undefined, callerId: 'usr_other', code: 'AUCTION_NOT_YOURS' },
    { name: 'strangers of a draft', auction: aDraft({ id: auctionId }), callerId: 'usr_other', code: 'AUCTION_NOT_FOUND' },
    {
      name: 'sellers of what is cancelled',
      auction: cancel(anOpenAuction({ id: auctionId }), 'seller', { now: opensAt, correlationId: 'c' }),
      callerId: 'usr_seller',
      code: 'AUCTION_CANCELLED',
    },
  ])('B-LST-5: is refused to $name', async ({ auction, callerId, code }) => {
    await expect((await aMarket(auction)).ask({ ...asking, callerId })).rejects.toMatchObject({ code });
  });
});

describe('recording', () => {
  it('B-LST-3: reads and records the document, once however often S3 tells of it', async () => {
    const { record, agreements } = await aMarket();
    const first = await record(key, 'req-1');

    expect(first).toMatchObject({ ...place, version: 1, size: pdf.length, sha256: aFile().sha256, recordedAt: '2026-01-01T10:00:00.000Z' });
    expect(await record(key, 'req-2')).toEqual(first);
    expect(await agreements.of(auctionId)).toEqual([first]);
  });

  it.each<[string, () => Partial<AgreementFile>]>([
    ['of another type', () => ({ contentType: 'application/json' })],
    ['empty', () => ({ content: new Uint8Array() })],
    ['too large', () => ({ content: new Uint8Array(LARGEST_AGREEMENT + 1) })],
    ['not what was announced', () => ({ checksum: 'another' })],
    ['without a header', () => ({ content: Buffer.from('<html>%%EOF') })],
    ['cut off', () => ({ content: pdf.subarray(0, pdf.length - 10) })],
    ['not to be opened', () => ({ content: Buffer.from('%PDF-1.7 nothing %%EOF') })],
  ])('B-LST-2, B-LST-5: throws for a document that is %s, and records nothing', async (_, flaw) => {
    const { record, agreements } = await aMarket(undefined, aFile(flaw()));

    await expect(record(key, 'req-1')).rejects.toMatchObject({ name: 'AgreementInvalidError', code: 'AUCTION_AGREEMENT_INVALID' });
    expect(await agreements.of(auctionId)).toEqual([]);
  });

  it('B-LST-4: throws for an object that belongs to no auction of its owner', async () => {
    const { record } = await aMarket(anOpenAuction({ id: auctionId, sellerId: 'usr_another' }));
    for (const strange of [key, 'agreements/loose.pdf', 'agreements/../x'])
      await expect(record(strange, 'req-1')).rejects.toMatchObject({ code: 'AUCTION_AGREEMENT_INVALID' });
  });
});

describe('reading', () => {
  const won = close(aContestedAuction({ id: auctionId }), opensAt + day, 'c') as Auction;

  it.each([
    { name: 'the seller', auction: aContestedAuction({ id: auctionId }), userId: 'usr_seller', may: true },
    { name: 'the winner', auction: won, userId: 'usr_leader', may: true },
    { name: 'the leader before the end', auction: aContestedAuction({ id: auctionId }), userId: 'usr_leader', may: false },
    { name: 'whoever took a second chance', auction: won, userId: 'usr_next', may: true },
    { name: 'anybody else', auction: won, userId: 'usr_other', may: false },
  ])('B-LST-4: $name may: $may', async ({ auction, userId, may }) => {
    const { record, list, get } = await aMarket(auction);
    await record(key, 'req-1');
    const attempts = [() => list(auctionId, userId), () => get(auctionId, agreementId, userId)];
    for (const attempt of attempts)
      if (may) await expect(attempt()).resolves.toBeDefined();
      else await expect(attempt()).rejects.toMatchObject({ code: 'AUCTION_NOT_FOUND' });
  });

  it('gives an address for five minutes, of what there is', async () => {
    const { record, get } = await aMarket();
    await record(key, 'req-1');

    expect(await get(auctionId, agreementId, 'usr_seller')).toMatchObject({
      url: `https://${key}?300`,
      expiresAt: '2026-01-01T10:05:00.000Z',
    });
    await expect(get(auctionId, 'agr_none', 'usr_seller')).rejects.toMatchObject({ code: 'AUCTION_AGREEMENT_NOT_FOUND' });
  });
});

describe('telling', () => {
  it('B-LST-1: says what the table knows: recorded, or why not', async () => {
    const { record, tell, sent } = await aMarket();
    await tell({ key, reason: 'It was cut off.', correlationId: 'req-1' });
    await record(key, 'req-1');
    await tell({ key, reason: '', correlationId: 'req-1' });
    await tell({ key: 'agreements/loose.pdf', reason: '', correlationId: 'req-1' });

    expect(sent).toMatchObject([
      { template: 'agreement-refused', userId: 'usr_seller', data: { reason: 'It was cut off.' } },
      { template: 'agreement-recorded', userId: 'usr_seller', data: { version: '1' } },
    ]);
  });
});
