import { randomUUID } from 'node:crypto';
import { type LiveFeed, openLiveFeed } from '@ecom/client/live-feed';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Account } from '../platform-client/accounts';
import type { HttpClient } from '../platform-client/http-client';
import type { Platform } from '../platform-client/platform';
import { agencySays, questionsAbout, recover, trouble } from './agency';
import { empty, hideFor, messagesIn, putRow, rowsOf, untilQuiet } from './engines';
import { crowd, thePlatform } from './people';
import { apiOf } from './requests';
import { inMinutes, jumpTo, returnToNow } from './time';

const patience = 20_000;
const queue = 'ecom-reputation-local-lookups';
const visibilitySeconds = 90;

let platform: Platform;
let api: HttpClient;
let ann: Account;
let ben: Account;
beforeAll(async () => {
  platform = await thePlatform();
  api = await apiOf('reputation');
});
beforeEach(async () => {
  [ann, ben] = (await crowd(platform, 2)) as [Account, Account];
});
afterEach(async () => {
  await recover();
  await hideFor(queue, visibilitySeconds);
  await returnToNow(platform);
});

type Notice = Extract<LiveFeed['frames'][number], { readonly type: 'notice' }>;
type Submitted = { readonly status: string; readonly requestId: string };

const lookUp = ({ accessToken }: Account, subjectId: string, headers: Readonly<Record<string, string>> = {}) =>
  api.send<Submitted>('POST', `/ratings/${subjectId}/lookups`, { token: accessToken, headers });
const ratingOf = ({ accessToken }: Account, subjectId: string) => api.send('GET', `/ratings/${subjectId}`, { token: accessToken });

const listen = ({ accessToken }: Account): Promise<LiveFeed> => openLiveFeed({ url: platform.socketUrl, token: accessToken });
const noticesOf = ({ frames }: LiveFeed): readonly Notice[] => frames.filter((frame) => frame.type === 'notice');
const told = async (feed: LiveFeed, requestId: string, outcome: string): Promise<Notice['data']> => {
  const find = () => noticesOf(feed).find(({ data }) => data['requestId'] === requestId && data['outcome'] === outcome);
  await expect.poll(find, { timeout: patience }).toBeDefined();
  return find()?.data ?? {};
};

describe('asking how somebody is rated', () => {
  it('B-REP-1, B-REP-2: whoever asks hears what the agency says, on all of their sockets, and nobody else hears anything', async () => {
    const [phone, desk, other] = await Promise.all([listen(ann), listen(ann), listen(ben)]);
    const submitted = await lookUp(ann, ben.userId, { 'x-correlation-id': 'corr-rating' });
    expect(submitted).toEqual({ status: 'submitted', requestId: expect.stringMatching(/^rlk_/) });

    const data = await told(phone, submitted.requestId, 'rated');
    const { score, ratings } = await agencySays(ben.userId);
    expect(data).toEqual({
      requestId: submitted.requestId,
      subjectId: ben.userId,
      outcome: 'rated',
      score,
      ratings,
      asOf: data['asOf'],
      reviewCount: 0,
    });
    expect(await told(desk, submitted.requestId, 'rated')).toEqual(data);
    expect(noticesOf(phone)).toMatchObject([{ topic: 'rating', key: `rating:${submitted.requestId}` }]);
    expect(await ratingOf(ben, ben.userId)).toEqual({ userId: ben.userId, score, ratings, asOf: data['asOf'], reviews: { count: 0 } });
    await untilQuiet();
    expect(noticesOf(other)).toEqual([]);
    for (const feed of [phone, desk, other]) feed.close();
  });

  it('B-REP-4: many who want to know at once cost one question, and a key stands for one lookup', async () => {
    await trouble(ben.userId, 'slow', 700);
    const [feed, other] = await Promise.all([listen(ann), listen(ben)]);
    const headers = { 'idempotency-key': randomUUID() };
    const [first, again, third] = await Promise.all([
      lookUp(ann, ben.userId, headers),
      lookUp(ann, ben.userId, headers),
      lookUp(ben, ben.userId),
    ]);

    expect(again).toEqual(first);
    expect(await told(feed, first.requestId, 'rated')).toBeDefined();
    expect(await told(other, third.requestId, 'rated')).toBeDefined();
    await untilQuiet();
    expect(await questionsAbout(ben.userId)).toBe(1);
    expect(noticesOf(feed)).toHaveLength(1);
    await expect(lookUp(ann, ann.userId, headers)).rejects.toMatchObject({ status: 422, code: 'IDEMPOTENCY_KEY_REUSED' });
    feed.close();
    other.close();
  });

  it.each([
    { kind: 'slow', retriedAfter: 8 },
    { kind: 'garbage', retriedAfter: 3 },
    { kind: 'no-answer', retriedAfter: 3 },
    { kind: 'error', retriedAfter: 3 },
  ])(
    'B-REP-2: while the agency is in trouble ($kind) nobody waits and no rating is made up, and the answer comes when it is well',
    async ({ kind, retriedAfter }) => {
      await trouble(ben.userId, kind, 8_000);
      const feed = await listen(ann);
      await hideFor(queue, retriedAfter);
      const { requestId } = await lookUp(ann, ben.userId);
      await expect.poll(() => questionsAbout(ben.userId), { timeout: patience }).toBe(1);
      await expect(ratingOf(ann, ben.userId)).rejects.toMatchObject({ status: 404, code: 'REPUTATION_RATING_NOT_FOUND' });
      await recover();
      await jumpTo(platform, inMinutes(2));

      expect(await told(feed, requestId, 'rated')).toBeDefined();
      expect(await ratingOf(ann, ben.userId)).toMatchObject({ userId: ben.userId });
      feed.close();
    },
  );

  it('B-REP-4: when it stays in trouble it is asked once a minute, whoever asked is told, and the lookup waits as a dead letter', async () => {
    await trouble(ben.userId, 'error');
    const feed = await listen(ann);
    await hideFor(queue, 0);
    const { requestId } = await lookUp(ann, ben.userId);

    expect(await told(feed, requestId, 'failed')).toMatchObject({ subjectId: ben.userId });
    await expect
      .poll(async () => (await messagesIn(`${queue}-dlq`)).map(({ body }) => JSON.parse(body)), { timeout: patience })
      .toMatchObject([{ requestId, requesterId: ann.userId }]);
    expect(await questionsAbout(ben.userId)).toBe(1);
    await empty(`${queue}-dlq`);
    feed.close();
  });

  it('B-REP-3: a socket that is gone without a word fails nothing, is forgotten, and the other one hears', async () => {
    const feed = await listen(ann);
    const expiresAt = Math.floor(Date.now() / 1_000) + 3_600;
    await putRow('realtime', { pk: 'CONNECTION#lost', sk: 'STATE', userId: ann.userId, expiresAt });
    await putRow('realtime', { pk: `USER#${ann.userId}`, sk: 'CONNECTION#lost', expiresAt });
    const { requestId } = await lookUp(ann, ben.userId);

    expect(await told(feed, requestId, 'rated')).toBeDefined();
    const rows = async () => (await rowsOf('realtime')).filter(({ pk, sk }) => `${pk}${sk}`.includes('#lost'));
    await expect.poll(rows, { timeout: patience }).toEqual([]);
    await untilQuiet();
    expect(await messagesIn('ecom-realtime-local-pushes-dlq')).toEqual([]);
    feed.close();
    await expect
      .poll(async () => (await rowsOf('realtime')).filter(({ pk }) => pk === `USER#${ann.userId}`), { timeout: patience })
      .toEqual([]);
  });

  it('B-REP-1: ids that are none and people without a token are refused', async () => {
    await expect(lookUp(ann, 'somebody')).rejects.toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
    await expect(ratingOf(ann, 'usr_..%2Fadmin')).rejects.toMatchObject({ status: 400, code: 'REQUEST_INVALID' });
    await expect(api.send('POST', `/ratings/${ben.userId}/lookups`)).rejects.toMatchObject({ status: 401 });
    await expect(ratingOf(ann, ann.userId)).rejects.toMatchObject({ status: 404, code: 'REPUTATION_RATING_NOT_FOUND' });

    const other = await listen(ben);
    const forged = { requesterId: ben.userId, ConnectionId: 'any', userId: ben.userId, score: 5 };
    await api.send('POST', `/ratings/${ann.userId}/lookups`, { token: ann.accessToken, body: forged });
    await untilQuiet();
    expect(noticesOf(other)).toEqual([]);
    other.close();
  });
});
