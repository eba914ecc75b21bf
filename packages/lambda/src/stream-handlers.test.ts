import { auctionActivity } from '@ecom/contracts';
import { validateAuctionActivity } from '@ecom/contracts/compiled/auction-activity';
import { kinesisEvent, tableStreamEvent } from '@ecom/testing';
import { describe, expect, it, vi } from 'vitest';
import { activityHandler } from './activity-handler';
import { type TableChange, tableStreamHandler } from './table-stream-handler';

const failed = (...sequenceNumbers: readonly string[]) => ({
  batchItemFailures: sequenceNumbers.map((itemIdentifier) => ({ itemIdentifier })),
});
const keys = (pk: string) => ({ pk: { S: pk } });
const change = (pk: string, seq: number) => ({ keys: keys(pk), after: { ...keys(pk), seq: { N: String(seq) } } });

describe('the changes of a table', () => {
  it('arrive with both images, in the notation of DynamoDB', async () => {
    const handle = vi.fn();
    await tableStreamHandler(handle)(tableStreamEvent({ keys: keys('a'), before: { seq: { N: '1' } }, after: { seq: { N: '2' } } }));

    expect(handle).toHaveBeenCalledWith({
      changedAt: new Date(0),
      keys: keys('a'),
      before: { seq: { N: '1' } },
      after: { seq: { N: '2' } },
      sequenceNumber: '1',
      expired: false,
    });
  });

  it('say when it was time that deleted an item', async () => {
    const handle = vi.fn();
    const event = tableStreamEvent({ keys: keys('a'), before: {} });
    const Records = event.Records.map((record) => ({
      ...record,
      userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' },
    }));
    await tableStreamHandler(handle)({ Records });

    expect(handle).toHaveBeenCalledWith(expect.objectContaining({ expired: true, after: undefined }));
  });

  it('of one item are handled one after the other', async () => {
    const running: string[] = [];
    const handle = async ({ sequenceNumber }: TableChange) => {
      running.push(`start ${sequenceNumber}`);
      await Promise.resolve();
      running.push(`end ${sequenceNumber}`);
    };
    await tableStreamHandler(handle)(tableStreamEvent(change('a', 1), change('a', 2)));

    expect(running).toEqual(['start 1', 'end 1', 'start 2', 'end 2']);
  });

  it('of different items do not wait for each other', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const handle = ({ sequenceNumber }: TableChange) => (sequenceNumber === '1' ? promise : Promise.resolve(resolve()));

    expect(await tableStreamHandler(handle)(tableStreamEvent(change('a', 1), change('b', 1)))).toEqual(failed());
  });

  it('stop at the first failure of an item, and go on for the others', async () => {
    const handled: string[] = [];
    const handle = async ({ sequenceNumber }: TableChange) => {
      if (sequenceNumber === '2') throw new Error('not now');
      handled.push(sequenceNumber);
    };

    expect(await tableStreamHandler(handle)(tableStreamEvent(change('a', 1), change('a', 2), change('b', 1), change('a', 3)))).toEqual(
      failed('2'),
    );
    expect(handled.toSorted()).toEqual(['1', '3']);
  });
});

describe('the records of an activity stream', () => {
  const { example } = auctionActivity;
  const record = (partitionKey: string, data: unknown = example) => ({ partitionKey, data });

  it('arrive decoded and checked', async () => {
    const handle = vi.fn();

    expect(await activityHandler({ validate: validateAuctionActivity, handle })(kinesisEvent(record('a')))).toEqual(failed());
    expect(handle).toHaveBeenCalledWith(example);
  });

  it.each([{ data: '{' }, { data: {} }, { data: 'null' }])('fail when they have not the shape: %j', async ({ data }) => {
    expect(await activityHandler({ validate: validateAuctionActivity, handle: vi.fn() })(kinesisEvent(record('a', data)))).toEqual(
      failed('1'),
    );
  });

  it('with one key stop at the first failure; those with another key go on', async () => {
    const handle = vi.fn().mockRejectedValueOnce(new Error('not now')).mockResolvedValue(undefined);

    expect(
      await activityHandler({ validate: validateAuctionActivity, handle })(kinesisEvent(record('a'), record('b'), record('a'))),
    ).toEqual(failed('1'));
    expect(handle).toHaveBeenCalledTimes(2);
  });
});
