import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { notificationRequested, pushRequested, ratingLookupRequested } from '@ecom/contracts';
import { newId } from '@ecom/kernel';
import { testProducer } from '@ecom/testing';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, it } from 'vitest';
import { sendTo } from '../src/adapters/sqs-messages';
import { roles } from '../src/domain/review';
import { consequencesOf } from '../src/domain/review-notices';
import { makeRelayReviews } from '../src/use-cases/relay-reviews';
import { makeRequestLookup } from '../src/use-cases/request-lookup';
import { aDesk } from './builders/desk';
import { anExchange, written } from './builders/exchange';
import { aLookup, NOW } from './builders/lookup';
import { inMemoryLookupKeys } from './fakes/in-memory-lookup-keys';

/** What arrives at the queue. */
const sentBy = async (work: (send: ReturnType<typeof sendTo>) => Promise<unknown>): Promise<readonly unknown[]> => {
  const client = new SQSClient({});
  const sqs = mockClient(client);
  await work(sendTo('https://queue', client));
  return sqs.commandCalls(SendMessageCommand).map(({ args: [{ input }] }) => JSON.parse(input.MessageBody ?? ''));
};

describe('request-lookup', () => {
  testProducer(ratingLookupRequested, () =>
    sentBy((send) =>
      makeRequestLookup({ keys: inMemoryLookupKeys(), send, clock: () => NOW, newRequestId: newId('rlk') })({
        requesterId: 'usr_2',
        subjectId: 'usr_1',
        idempotencyKey: 'k',
        correlationId: 'req-1',
      }),
    ),
  );
});

describe('look-up-rating', () => {
  testProducer(pushRequested, () =>
    sentBy(async (send) => {
      const unknown = async () => ({ outcome: 'unknown', asOf: NOW.toISOString() }) as const;
      await aDesk({ push: send }).lookUp(aLookup());
      await aDesk({ push: send, answer: unknown }).lookUp(aLookup());
      await aDesk({ push: send, published: { tally: async () => ({ count: 3, stars: 14 }) } }).lookUp(aLookup());
      await aDesk({ push: send }).giveUp(aLookup());
    }),
  );
});

const opened = anExchange({ title: 'x'.repeat(200) });
const one = written(opened, 'buyer', { comment: 'y'.repeat(1_000) });
const both = written(one, 'seller', { stars: 5 });
const changes = [
  [undefined, opened],
  [opened, one],
  [one, both],
  [one, { ...one, publishedAt: one.endsAt }],
] as const;
const nothing = async () => undefined;

describe('relay-reviews', () => {
  const relayed = (pick: 'notify' | 'push') =>
    sentBy(async (send) => {
      const relay = makeRelayReviews({ notify: nothing, push: nothing, [pick]: send });
      for (const [before, after] of changes) await relay(before, after);
    });
  testProducer(notificationRequested, () => relayed('notify'));
  testProducer(pushRequested, () => relayed('push'));

  it('invites both sides, tells nobody of the first review, and each whom one is about when it is published', () => {
    const told = changes.map(([before, after]) => {
      const { notices, pushes } = consequencesOf(before, after);
      return [...notices.map(({ template, userId }) => [template, userId]), ...pushes.map(({ topic, userId }) => [topic, userId])];
    });
    const { buyerId, sellerId } = opened;
    expect(told).toEqual([
      [
        ['review-invited', buyerId],
        ['review-invited', sellerId],
      ],
      [],
      [
        ['review-published', sellerId],
        ['review-published', buyerId],
        ['order', sellerId],
        ['order', buyerId],
      ],
      [
        ['review-published', sellerId],
        ['order', sellerId],
      ],
    ]);
  });

  it('tells neither what somebody wrote nor who, under keys that stay the same', () => {
    const once = consequencesOf(one, both);
    expect(JSON.stringify(once)).not.toContain('yyy');
    expect(consequencesOf(one, both)).toEqual(once);
    expect(consequencesOf(both, both)).toEqual({ notices: [], pushes: [] });
    const keys = [...once.notices, ...once.pushes].map(({ businessKey }) => businessKey);
    expect(new Set(keys).size).toBe(2 * roles.length);
  });
});
