import { CursorInvalidError } from '@ecom/dynamo';
import { IdempotencyKeyReusedError } from '../../src/domain/errors';
import { type Exchange, otherOf, type Said, saidIn } from '../../src/domain/review';
import { addTallies, NO_REVIEWS, type Tally } from '../../src/domain/tally';
import type { DueExchanges, Exchanges, KeptAnswer, PublishedReviews } from '../../src/use-cases/review-ports';

export type ReviewStores = { readonly exchanges: Exchanges; readonly due: DueExchanges; readonly published: PublishedReviews };

type OnChange = (before: Exchange | undefined, after: Exchange) => void;

const SHARDS = 2;
const PAGE = 2;

const newestFirst = (one: Said, other: Said): number =>
  other.publishedAt - one.publishedAt || (one.review.reviewId < other.review.reviewId ? 1 : -1);
const tallyOf = (said: readonly Said[]): Tally =>
  said.reduce((sum, { review: { stars } }) => addTallies(sum, { count: 1, stars }), NO_REVIEWS);

/** @param onChange hears of every change of an exchange, as the table's stream would */
export const inMemoryReviews = (onChange: OnChange = () => undefined): ReviewStores => {
  const rows = new Map<string, Exchange>();
  const tallies = new Map<string, Tally>();
  const answers = new Map<string, KeptAnswer>();

  const put = (after: Exchange): void => {
    const before = rows.get(after.orderId);
    rows.set(after.orderId, after);
    if (after.publishedAt !== undefined)
      for (const said of saidIn(after)) tallies.set(said.subjectId, addTallies(tallies.get(said.subjectId) ?? NO_REVIEWS, tallyOf([said])));
    onChange(before, after);
  };
  const visible = (userId: string, now: Date): readonly Said[] =>
    [...rows.values()].flatMap(saidIn).filter((said) => said.subjectId === userId && said.publishedAt <= now.getTime());
  const uncounted = (): readonly Exchange[] => [...rows.values()].filter((row) => row.publishedAt === undefined && saidIn(row).length > 0);

  return {
    exchanges: {
      open: async (exchange) => {
        if (rows.has(exchange.orderId)) return false;
        put(exchange);
        return true;
      },
      get: async (orderId) => rows.get(orderId),
      add: async ({ exchange, role, kept }) => {
        const { [role]: review, [otherOf(role)]: theirs, publishedAt } = exchange;
        const row = rows.get(exchange.orderId);
        const isOpen = row && review && row.publishedAt === undefined && row.endsAt > review.writtenAt && !row[role];
        if (!isOpen || (row[otherOf(role)] === undefined) !== (theirs === undefined)) return false;
        if (kept) {
          const name = JSON.stringify([kept.request.callerId, kept.request.key]);
          if (answers.has(name)) return false;
          answers.set(name, kept);
        }
        put({ ...row, [role]: review, ...(publishedAt !== undefined && { publishedAt }) });
        return true;
      },
      publish: async ({ orderId, endsAt }, now) => {
        const row = rows.get(orderId);
        if (!row || row.publishedAt !== undefined || row.endsAt > now.getTime()) return false;
        put({ ...row, publishedAt: endsAt });
        return true;
      },
      findAnswer: async ({ callerId, key, fingerprint }) => {
        const kept = answers.get(JSON.stringify([callerId, key]));
        if (kept && kept.request.fingerprint !== fingerprint) throw new IdempotencyKeyReusedError('Another.');
        return kept?.answer;
      },
    },

    due: {
      shards: [0, 1],
      page: async ({ shard, now, cursor = '' }) => {
        const all = uncounted().filter(
          ({ orderId, endsAt }) => orderId.charCodeAt(orderId.length - 1) % SHARDS === shard && endsAt <= now.getTime(),
        );
        const rest = all
          .map(({ orderId }) => orderId)
          .toSorted()
          .filter((orderId) => orderId > cursor);
        const last = rest[PAGE - 1];
        return { items: rest.slice(0, PAGE), ...(rest.length > PAGE && last !== undefined && { cursor: last }) };
      },
    },

    published: {
      page: async ({ callerId, userId, limit, cursor, now }) => {
        const [caller, subject, last] = cursor === undefined ? [callerId, userId] : (JSON.parse(cursor) as readonly string[]);
        if (caller !== callerId || subject !== userId) throw new CursorInvalidError('The cursor belongs to another list.');
        const all = visible(userId, now).toSorted(newestFirst);
        const rest = all.slice(all.findIndex(({ review }) => review.reviewId === last) + 1);
        const next = rest[limit - 1]?.review.reviewId;
        return { items: rest.slice(0, limit), ...(rest.length > limit && { cursor: JSON.stringify([callerId, userId, next]) }) };
      },
      tally: async (userId, now) => {
        const waiting = uncounted()
          .flatMap(saidIn)
          .filter((said) => said.subjectId === userId && said.publishedAt <= now.getTime());
        return addTallies(tallies.get(userId) ?? NO_REVIEWS, tallyOf(waiting));
      },
    },
  };
};
