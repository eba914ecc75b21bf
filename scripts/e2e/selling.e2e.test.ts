import { randomUUID } from 'node:crypto';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Account } from '../platform-client/accounts';
import type { ListQuery, Upload } from '../platform-client/auctions';
import type { Platform } from '../platform-client/platform';
import { untilQuiet } from './engines';
import { anOpenAuction, somebody, thePlatform } from './people';
import { inMinutes, jumpTo, returnToNow } from './time';

let platform: Platform;
let seller: Account;
beforeAll(async () => {
  platform = await thePlatform();
  seller = await somebody(platform, ['buyers', 'sellers']);
});
afterEach(() => returnToNow(platform));

const codeOf = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => 'accepted',
    (error: { readonly code?: string }) => error.code,
  );
const listing = (minutes: number) => ({ title: 'A map', currency: 'USD' as const, openingPrice: 100, endsAt: inMinutes(minutes) });
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGPY2m0DAAN1AX2i8CIOAAAAAElFTkSuQmCC', 'base64');

type Changes = { readonly fields?: Readonly<Record<string, string>>; readonly file?: Buffer };
const upload = async ({ url, fields }: Upload, { fields: changed = {}, file = picture }: Changes = {}): Promise<number> => {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...fields, ...changed })) form.append(name, value);
  form.append('file', new Blob([new Uint8Array(file)]));
  return (await fetch(url, { method: 'POST', body: form })).status;
};
const fieldNamed = ({ fields }: Upload, name: string) => Object.keys(fields).find((field) => field.toLowerCase() === name) ?? name;

const everyPage = async (query: ListQuery): Promise<readonly string[]> => {
  const ids: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await platform.auctions.list({ ...query, ...(cursor !== undefined && { cursor }) });
    ids.push(...page.items.map(({ auctionId }) => auctionId));
    ({ cursor } = page);
  } while (cursor !== undefined);
  return ids;
};

describe('selling', () => {
  it('B-AUC-10: the store takes a picture as it was announced, and nothing else', async () => {
    const { accessToken } = seller;
    const { auctionId } = await platform.auctions.create(accessToken, { ...listing(60), draft: true });
    const form = () => platform.auctions.addPicture(accessToken, auctionId, { contentType: 'image/png', size: picture.length });
    const good = await form();
    expect(await upload(good, { fields: { [fieldNamed(good, 'content-type')]: 'text/html' } })).toBe(403);
    expect(await upload(good, { fields: { [fieldNamed(good, 'key')]: `pictures/auc_${'0'.repeat(26)}/pic_${'0'.repeat(26)}` } })).toBe(403);
    expect(await upload(good, { file: Buffer.concat([picture, Buffer.alloc(11 * 1024)]) })).toBe(400);
    expect(
      await upload(good, { fields: { policy: Buffer.from('{"expiration":"2100-01-01T00:00:00Z","conditions":[]}').toString('base64') } }),
    ).toBe(403);
    expect(await upload(good)).toBeLessThan(300);
    await expect.poll(async () => (await platform.auctions.readOwn(accessToken, auctionId)).pictures.length, { timeout: 20_000 }).toBe(1);

    const disguised = await form();
    expect(await upload(disguised, { file: Buffer.alloc(picture.length, '<script>') })).toBeLessThan(300);
    const late = await form();
    await untilQuiet();
    expect((await platform.auctions.readOwn(accessToken, auctionId)).pictures).toHaveLength(1);
    await jumpTo(platform, inMinutes(6));
    expect(await upload(late)).toBe(403);
  });

  it('B-ALL-9: lists by state, by seller and by end, page by page, each auction once', async () => {
    const own = await Promise.all([50, 20, 40, 10, 30].map((minutes) => platform.auctions.create(seller.accessToken, listing(minutes))));
    const ids = own.map(({ auctionId }) => auctionId);
    const byEnd = own.toSorted((one, other) => one.endsAt.localeCompare(other.endsAt)).map(({ auctionId }) => auctionId);
    await expect.poll(() => everyPage({ seller: seller.userId, limit: 2 }), { timeout: 20_000 }).toHaveLength(5);
    expect(new Set(await everyPage({ seller: seller.userId, limit: 2 }))).toEqual(new Set(ids));

    const open = await everyPage({ state: 'open', sort: 'endingSoon', limit: 3 });
    expect(open).toHaveLength(new Set(open).size);
    expect(open.filter((id) => ids.includes(id))).toEqual(byEnd);

    const { cursor = '' } = await platform.auctions.list({ state: 'open', sort: 'endingSoon', limit: 2 });
    expect(await codeOf(platform.auctions.list({ state: 'closed', limit: 2, cursor }))).toBe('CURSOR_INVALID');
    expect(await codeOf(platform.auctions.list({ seller: seller.userId, limit: 2, cursor }))).toBe('CURSOR_INVALID');
    const mine = await platform.auctions.listOwn(seller.accessToken, { limit: 2 });
    const other = await somebody(platform, ['buyers', 'sellers']);
    expect(await codeOf(platform.auctions.listOwn(other.accessToken, { limit: 2, cursor: mine.cursor ?? '' }))).toBe('CURSOR_INVALID');
  });

  it('changes and cancels before the first bid only, deletes drafts only; an admin cancels later too', async () => {
    const { seller: owner, auctionId } = await anOpenAuction(platform);
    const buyer = await somebody(platform);
    const admin = await somebody(platform, ['admins']);
    const bid = (id: string) => platform.auctions.bid(buyer.accessToken, id, { amount: 500, key: randomUUID() });
    expect(await platform.auctions.change(owner.accessToken, auctionId, { title: 'A better title' })).toMatchObject({
      title: 'A better title',
    });
    expect(await codeOf(platform.auctions.remove(owner.accessToken, auctionId))).toBe('AUCTION_NOT_DRAFT');
    await bid(auctionId);
    expect(await codeOf(platform.auctions.change(owner.accessToken, auctionId, { title: 'Too late' }))).toBe('AUCTION_HAS_BIDS');
    expect(await codeOf(platform.auctions.cancel(owner.accessToken, auctionId))).toBe('AUCTION_HAS_BIDS');
    expect(await codeOf(platform.auctions.cancel(buyer.accessToken, auctionId))).toBe('AUCTION_NOT_YOURS');
    expect(await platform.auctions.cancel(admin.accessToken, auctionId)).toMatchObject({ state: 'cancelled' });
    expect(await codeOf(bid(auctionId))).toBe('AUCTION_CANCELLED');

    const untouched = await anOpenAuction(platform);
    expect(await platform.auctions.cancel(untouched.seller.accessToken, untouched.auctionId)).toMatchObject({ state: 'cancelled' });
    const draft = await platform.auctions.create(owner.accessToken, { ...listing(60), draft: true });
    await platform.auctions.remove(owner.accessToken, draft.auctionId);
    expect(await codeOf(platform.auctions.readOwn(owner.accessToken, draft.auctionId))).toBe('AUCTION_NOT_FOUND');
  });

  it('keeps a watch list that is one’s own', async () => {
    const { auctionId } = await anOpenAuction(platform);
    const [one, other] = [await somebody(platform), await somebody(platform)];
    const watched = async (token: string) => (await platform.auctions.watches(token)).items.map((watch) => watch.auctionId);
    await platform.auctions.watch(one.accessToken, auctionId);
    await platform.auctions.watch(one.accessToken, auctionId);
    await expect.poll(() => watched(one.accessToken)).toEqual([auctionId]);
    expect(await watched(other.accessToken)).toEqual([]);
    await platform.auctions.unwatch(one.accessToken, auctionId);
    await expect.poll(() => watched(one.accessToken)).toEqual([]);
  });
});
