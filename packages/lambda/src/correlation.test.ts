import { auctionActivity, leaderOutbid, notificationRequested } from '@ecom/contracts';
import { validateAuctionActivity } from '@ecom/contracts/compiled/auction-activity';
import { validateLeaderOutbid } from '@ecom/contracts/compiled/leader-outbid';
import { validateNotificationRequested } from '@ecom/contracts/compiled/notification-requested';
import { busEvent, httpRequest, kinesisEvent, lambdaContext, queueEvent, tableStreamEvent } from '@ecom/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { writtenBy } from '../tests/written';

type Package = typeof import('./index');

let fresh: Package;
beforeEach(async () => {
  vi.stubEnv('POWERTOOLS_LOG_LEVEL', 'INFO');
  vi.resetModules();
  fresh = await import('./index');
});

const { example } = notificationRequested;
const requested = (correlationId: string) => ({ ...example, correlationId });
const say = async (): Promise<void> => fresh.logger.info('said');
const idsOf = async (work: () => Promise<unknown>) => (await writtenBy(work)).map(({ correlationId }) => correlationId);

describe('the correlation id of a log line', () => {
  it.each([
    {
      of: 'an HTTP request is its header',
      run: () => fresh.publicHttpHandler({ handle: say })(httpRequest({ headers: { 'x-correlation-id': 'corr-1' } }), lambdaContext()),
      ids: ['corr-1'],
    },
    {
      of: 'an HTTP request without one is the request’s id',
      run: () => fresh.publicHttpHandler({ handle: say })(httpRequest({}), lambdaContext()),
      ids: ['req-1'],
    },
    {
      of: 'a message is the message’s',
      run: () => fresh.queueHandler({ validate: validateNotificationRequested, handle: say })(queueEvent(requested('a'), requested('b'))),
      ids: ['a', 'b'],
    },
    {
      of: 'a message that is none is its id',
      run: () => fresh.queueHandler({ validate: validateNotificationRequested, handle: say })(queueEvent('{')),
      ids: ['message-1'],
    },
    {
      of: 'an event is in its metadata',
      run: () =>
        fresh.eventQueueHandler(fresh.on(leaderOutbid, validateLeaderOutbid, say))(
          queueEvent(busEvent(leaderOutbid, leaderOutbid.example)),
        ),
      ids: ['req-1'],
    },
    {
      of: 'an event that nobody here consumes is the event’s all the same',
      run: () => fresh.eventQueueHandler()(queueEvent(busEvent(leaderOutbid, leaderOutbid.example))),
      ids: ['req-1'],
    },
    {
      of: 'an activity is the record’s',
      run: () =>
        fresh.activityHandler({ validate: validateAuctionActivity, handle: say })(
          kinesisEvent({ partitionKey: 'a', data: { ...auctionActivity.example, correlationId: 'c' } }),
        ),
      ids: ['c'],
    },
    {
      of: 'a change of a row is the row’s',
      run: () => fresh.tableStreamHandler(say)(tableStreamEvent({ keys: { pk: { S: 'a' } }, after: { correlationId: { S: 'row-1' } } })),
      ids: ['row-1'],
    },
    {
      of: 'a call is the invocation’s',
      run: () => fresh.directHandler({ handle: say })({}, lambdaContext()),
      ids: [lambdaContext().awsRequestId],
    },
    {
      of: 'a call that brings one is that',
      run: () => fresh.directHandler({ handle: say, correlationOf: () => 'brought' })({}, lambdaContext()),
      ids: ['brought'],
    },
  ])('$of', async ({ run, ids }) => {
    expect(await idsOf(run)).toEqual(ids);
  });

  it('stays with its message while others of the batch are at work', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const handle = async ({ correlationId }: { readonly correlationId: string }): Promise<void> => {
      if (correlationId === 'slow') await promise;
      else resolve();
      await say();
    };
    const run = () =>
      fresh.queueHandler({ validate: validateNotificationRequested, handle })(queueEvent(requested('slow'), requested('fast')));

    expect((await idsOf(run)).toSorted()).toEqual(['fast', 'slow']);
  });
});

describe('a log line', () => {
  it('holds no address and no token, whoever wrote the error', async () => {
    const handle = () => Promise.reject(new Error('ada@example.test sent eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl'));
    const [line] = await writtenBy(() => fresh.publicHttpHandler({ handle })(httpRequest({}), lambdaContext()));

    expect(JSON.stringify(line)).toContain('<address> sent <token>');
    expect(JSON.stringify(line)).not.toMatch(/ada@|eyJ/);
  });
});
