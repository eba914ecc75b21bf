import { createHash, randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Account } from '../platform-client/accounts';
import type { Platform } from '../platform-client/platform';
import { messagesIn, rowsOf, untilQuiet } from './engines';
import { anOpenAuction, somebody, thePlatform } from './people';
import { apiOf } from './requests';
import { inMinutes, jumpTo, returnToNow } from './time';

type Upload = { readonly agreementId: string; readonly url: string; readonly headers: Readonly<Record<string, string>> };
type Listed = { readonly items: readonly { readonly agreementId: string; readonly version: number; readonly fileName?: string }[] };

let platform: Platform;
let api: Awaited<ReturnType<typeof apiOf>>;
beforeAll(async () => {
  platform = await thePlatform();
  api = await apiOf('auction');
});

/** A PDF of one page, with a table of its objects that is right. */
const aPdf = (says = 'Terms'): Buffer => {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Note(${says})>>`,
  ];
  const starts: number[] = [];
  let text = '%PDF-1.4\n';
  objects.forEach((object, index) => {
    starts.push(text.length);
    text += `${index + 1} 0 obj${object}endobj\n`;
  });
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  return Buffer.from(`${text}xref\n0 4\n0000000000 65535 f \n${table}trailer<</Size 4/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`);
};
const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('base64');

type Asked = { readonly content?: Buffer; readonly extra?: object };
const ask = (seller: Account, auctionId: string, { content = aPdf(), extra = {} }: Asked = {}) =>
  api.send<Upload>('POST', `/auctions/${auctionId}/agreements`, {
    token: seller.accessToken,
    body: { size: content.length, sha256: sha256(content), ...extra },
  });
const put = async ({ url, headers }: Upload, content: Buffer, changed: Record<string, string> = {}): Promise<number> =>
  (await fetch(url, { method: 'PUT', headers: { ...headers, ...changed }, body: new Uint8Array(content) })).status;
const list = (account: Account, auctionId: string) =>
  api.send<Listed>('GET', `/auctions/${auctionId}/agreements`, { token: account.accessToken }).then(({ items }) => items);
const codeOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => 'accepted',
    (error: { readonly code?: string }) => error.code,
  );
const recordedIn = async (seller: Account, auctionId: string, versions: number) => {
  await expect.poll(() => list(seller, auctionId), { timeout: 20_000 }).toHaveLength(versions);
  return list(seller, auctionId);
};
type Mails = { readonly emails: readonly { readonly subject: string; readonly destination: { readonly to: readonly string[] } }[] };
const subjectsFor = async ({ email }: { readonly email: string }): Promise<readonly string[]> => {
  const { emails } = (await (await fetch(`${platform.mailUrl}/store`)).json()) as Mails;
  return emails.filter(({ destination }) => destination.to.includes(email)).map(({ subject }) => subject);
};

describe('agreements', () => {
  it('B-LST-1, B-LST-4: an upload is recorded with its auction, its seller is told, and nothing of it is a failure', async () => {
    const { seller, auctionId } = await anOpenAuction(platform);
    const content = aPdf();
    const upload = await ask(seller, auctionId, { content, extra: { fileName: 'Terms (1).pdf' } });
    expect(new URL(upload.url).pathname).toContain(`/agreements/${seller.userId}/${auctionId}/${upload.agreementId}.pdf`);
    expect(await put(upload, content)).toBe(200);

    const [agreement] = await recordedIn(seller, auctionId, 1);
    expect(agreement).toMatchObject({ agreementId: upload.agreementId, version: 1, fileName: 'Terms (1).pdf', sha256: sha256(content) });
    await expect.poll(() => subjectsFor(seller), { timeout: 20_000 }).toContain('Agreement recorded: A brass sextant');
    expect(await subjectsFor(seller)).not.toContain('Agreement not recorded: A brass sextant');

    const { url } = await api.send<{ readonly url: string }>('GET', `/auctions/${auctionId}/agreements/${upload.agreementId}`, {
      token: seller.accessToken,
    });
    expect(Buffer.from(await (await fetch(url)).arrayBuffer()).equals(content)).toBe(true);
    const missing = `/auctions/${auctionId}/agreements/agr_01JD8Z0000000000000000000B`;
    expect(await codeOf(api.send('GET', missing, { token: seller.accessToken }))).toBe('AUCTION_AGREEMENT_NOT_FOUND');
  });

  it('B-LST-2: what is no PDF fails for all to see: the seller is told, nothing is recorded', async () => {
    const { seller, auctionId } = await anOpenAuction(platform);
    for (const content of [Buffer.from('<script>'), Buffer.from('%PDF-1.4\nnothing\n%%EOF\n'), aPdf().subarray(0, 200)])
      expect(await put(await ask(seller, auctionId, { content }), content)).toBe(200);

    await expect
      .poll(async () => (await subjectsFor(seller)).filter((subject) => subject.startsWith('Agreement not recorded')).length, {
        timeout: 30_000,
      })
      .toBe(3);
    expect(await list(seller, auctionId)).toEqual([]);
    expect(await messagesIn('ecom-auction-local-agreement-refused-dlq')).toEqual([]);
  });

  it('B-LST-5: one address takes one file, once, as announced, for five minutes', async () => {
    const { seller, auctionId } = await anOpenAuction(platform);
    const content = aPdf();
    const upload = await ask(seller, auctionId, { content });
    const other = aPdf('Other');
    expect(other.length).toBe(content.length);
    expect(await put(upload, other)).toBe(400);
    expect(await put(upload, other, { 'x-amz-checksum-sha256': sha256(other) })).toBe(403);
    expect(await put(upload, Buffer.concat([content, content]))).toBe(403);
    expect(await put(upload, content, { 'content-type': 'text/html' })).toBe(403);
    const { 'if-none-match': _once, ...unconditional } = upload.headers;
    expect(await put({ ...upload, headers: unconditional }, content)).toBe(403);
    const { auctionId: another } = await anOpenAuction(platform);
    expect(await put({ ...upload, url: upload.url.replace(auctionId, another) }, content)).toBe(403);
    expect(await put(upload, content)).toBe(200);
    expect(await put(upload, content)).toBe(412);
    const late = await ask(seller, auctionId, { content });
    await recordedIn(seller, auctionId, 1);
    await untilQuiet();
    await jumpTo(platform, inMinutes(6));
    expect(await put(late, content)).toBe(403);
    await returnToNow(platform);
    expect(await list(seller, auctionId)).toHaveLength(1);
  });

  it('B-LST-5: too large, malformed or for another’s auction is refused before anything is signed', async () => {
    const { seller, auctionId } = await anOpenAuction(platform);
    const stranger = await somebody(platform, ['buyers', 'sellers']);
    expect(await codeOf(ask(stranger, auctionId))).toBe('AUCTION_NOT_YOURS');
    expect(await codeOf(ask(seller, 'auc_01JD8Z0000000000000000000A'))).toBe('AUCTION_NOT_FOUND');
    for (const extra of [{ size: 21 * 1024 * 1024 }, { size: 0 }, { sha256: 'md5' }, { fileName: '../etc/passwd' }, { more: true }])
      expect(await codeOf(ask(seller, auctionId, { extra }))).toBe('REQUEST_INVALID');
    await platform.auctions.cancel(seller.accessToken, auctionId);
    expect(await codeOf(ask(seller, auctionId))).toBe('AUCTION_CANCELLED');
  });

  it('B-LST-3: several uploads at once each get a version of their own', async () => {
    const { seller, auctionId } = await anOpenAuction(platform);
    const uploads = await Promise.all([1, 2, 3].map(() => ask(seller, auctionId)));
    await Promise.all(uploads.map((upload) => put(upload, aPdf())));
    const agreements = await recordedIn(seller, auctionId, 3);

    expect(agreements.map(({ version }) => version)).toEqual([1, 2, 3]);
    expect(new Set(agreements.map(({ agreementId }) => agreementId))).toEqual(new Set(uploads.map(({ agreementId }) => agreementId)));
    expect(
      (await rowsOf('auction')).filter(({ pk, sk }) => pk === `AUCTION#${auctionId}` && String(sk).startsWith('AGREEMENT#')),
    ).toHaveLength(3);
  });

  it('B-LST-4: only the parties read them: the seller, and the winner once the auction is closed', async () => {
    const { seller, auctionId } = await anOpenAuction(platform, { buyNowPrice: 900 });
    const [winner, stranger] = [await somebody(platform), await somebody(platform)];
    await put(await ask(seller, auctionId), aPdf());
    await recordedIn(seller, auctionId, 1);
    expect(await codeOf(list(winner, auctionId))).toBe('AUCTION_NOT_FOUND');

    await api.send('POST', `/auctions/${auctionId}/buy-now`, {
      token: winner.accessToken,
      body: {},
      headers: { 'idempotency-key': randomUUID() },
    });
    expect(await list(winner, auctionId)).toHaveLength(1);
    expect(await codeOf(list(stranger, auctionId))).toBe('AUCTION_NOT_FOUND');
  });

  it('the same request under its key gets the same address, another is refused', async () => {
    const { seller, auctionId } = await anOpenAuction(platform);
    const request = {
      token: seller.accessToken,
      body: { size: 10, sha256: sha256(aPdf()) },
      headers: { 'idempotency-key': randomUUID() },
    };
    const path = `/auctions/${auctionId}/agreements`;

    expect(await api.send('POST', path, request)).toEqual(await api.send('POST', path, request));
    expect(await codeOf(api.send('POST', path, { ...request, body: { ...request.body, size: 11 } }))).toBe('IDEMPOTENCY_KEY_REUSED');
  });
});
