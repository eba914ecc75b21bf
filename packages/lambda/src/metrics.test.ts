import { notificationRequested } from '@ecom/contracts';
import { validateNotificationRequested } from '@ecom/contracts/compiled/notification-requested';
import { httpRequest, kinesisEvent, lambdaContext, queueEvent, tableStreamEvent } from '@ecom/testing';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { writtenBy } from '../tests/written';

const { example } = notificationRequested;
type Package = typeof import('./index');

/** The settings of a deployed function, read when its process begins. */
let fresh: Package;
beforeEach(async () => {
  vi.stubEnv('POWERTOOLS_METRICS_DISABLED', 'false');
  vi.stubEnv('POWERTOOLS_SERVICE_NAME', 'ecom-wallet-check');
  vi.stubEnv('AWS_LAMBDA_FUNCTION_NAME', 'ecom-wallet-check-payBill');
  vi.resetModules();
  fresh = await import('./index');
});

const request = () => httpRequest({ headers: { 'x-correlation-id': 'corr-1' } });
const isMetric = (line: object): boolean => '_aws' in line;
const measuredBy = async (work: () => Promise<unknown>) => (await writtenBy(work)).filter(isMetric);

describe('the numbers of an invocation', () => {
  it('are one line of CloudWatch’s embedded format, told apart by service and function alone', async () => {
    const handler = fresh.publicHttpHandler({ handle: async () => ({ done: true }) });
    const [line, ...more] = await measuredBy(() => handler(request(), lambdaContext()));

    expect(more).toEqual([]);
    expect(line).toMatchObject({
      _aws: { CloudWatchMetrics: [{ Namespace: 'Ecom', Dimensions: [['service', 'function']] }] },
      service: 'ecom-wallet-check',
      function: 'payBill',
      correlationId: 'corr-1',
      Handled: 1,
      ColdStart: 1,
      Latency: expect.any(Number),
    });
  });

  it('say once that the process was cold', async () => {
    const handler = fresh.publicHttpHandler({ handle: async () => 'x' });
    const lines = await measuredBy(async () => {
      await handler(request(), lambdaContext());
      await handler(request(), lambdaContext());
    });

    expect(lines.map(({ ColdStart }) => ColdStart)).toEqual([1, undefined]);
  });

  it.each([
    {
      outcome: 'a refusal',
      error: async () => new (await import('../tests/missing-error')).MissingError('gone'),
      expected: { Refused: 1, refusals: 'THING_MISSING:1' },
    },
    { outcome: 'a bug', error: async () => new Error('ada@example.test'), expected: { Failed: 1 } },
  ])('count $outcome, by its code where it has one, and are written all the same', async ({ error, expected }) => {
    const fail = async () => {
      throw await error();
    };
    const events = [
      () => fresh.publicHttpHandler({ handle: fail })(request(), lambdaContext()),
      () => fresh.queueHandler({ validate: validateNotificationRequested, handle: fail })(queueEvent(example)),
      () => fresh.tableStreamHandler(fail)(tableStreamEvent({ keys: { pk: { S: 'a' } } })),
      () => fresh.directHandler({ handle: fail })({}),
    ];
    for (const event of events) {
      const [line] = await measuredBy(event);
      expect(line).toMatchObject(expected);
      expect(JSON.stringify(line)).not.toContain('ada@');
    }
  });

  it('of a batch say how large it was, and how old', async () => {
    const stream = kinesisEvent({ partitionKey: 'a', data: {} });
    const [Record] = stream.Records;
    const Records = [{ ...Record, kinesis: { ...Record?.kinesis, approximateArrivalTimestamp: Date.now() / 1_000 - 5 } }];
    const handler = fresh.activityHandler({ validate: validateNotificationRequested as never, handle: async () => undefined });
    const [line] = await measuredBy(() => handler({ Records } as never));

    expect(line).toMatchObject({ BatchSize: 1, Refused: 1 });
    expect(line?.['Lag']).toBeGreaterThanOrEqual(5_000);
  });

  it('say that the time was nearly up, for the service as a whole', async () => {
    const handler = fresh.publicHttpHandler({ handle: async () => 'x' });
    const late = { ...lambdaContext(), getRemainingTimeInMillis: () => 0 };

    expect(await measuredBy(() => handler(request(), late))).toContainEqual(expect.objectContaining({ NearTimeout: 1 }));
    expect(JSON.stringify(await measuredBy(() => handler(request(), lambdaContext())))).not.toContain('NearTimeout');
  });

  it('are nobody’s who runs beside it', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const slow = fresh.directHandler({ handle: () => promise.then(() => fresh.count('Slow')) });
    const fast = fresh.directHandler({ handle: async () => fresh.count('Fast') });
    const lines = await measuredBy(async () => {
      const waiting = slow({});
      await fast({});
      resolve();
      await waiting;
    });

    expect(lines.filter((line) => 'Fast' in line && 'Slow' in line)).toEqual([]);
    expect(lines.filter((line) => 'Slow' in line)).toHaveLength(1);
  });
});

describe('what a domain counts', () => {
  it('is summed over the batch, and told apart by service alone', async () => {
    const handler = fresh.queueHandler({
      validate: validateNotificationRequested,
      handle: async () => {
        fresh.count('MailsSent', 2);
        fresh.count('MailsMuted', 0);
        fresh.measure('Delay', 30);
      },
    });
    const [, line] = await measuredBy(() => handler(queueEvent(example, example)));

    expect(line).toMatchObject({
      _aws: { CloudWatchMetrics: [{ Dimensions: [['service']] }] },
      service: 'ecom-wallet-check',
      MailsSent: 4,
      Delay: [30, 30],
    });
    expect(line).not.toHaveProperty('MailsMuted');
    expect(line).not.toHaveProperty('function');
  });

  it('is what was done, or what was refused, and a bug is neither', async () => {
    const names = { done: 'Done', refused: 'Refused' };
    const { DomainError } = await import('@ecom/kernel');
    class Refusal extends DomainError {
      readonly code = 'NO';
      readonly kind = 'rejected';
    }
    const counted = async (work: () => Promise<unknown>) => {
      const lines = await measuredBy(() => fresh.directHandler({ handle: () => fresh.tallied(names, work) })({}));
      return lines.find((line) => !('function' in line));
    };

    expect(await counted(async () => 1)).toMatchObject({ Done: 1 });
    expect(await counted(() => Promise.reject(new Refusal('no')))).toMatchObject({ Refused: 1 });
    const bug = await counted(() => Promise.reject(new Error('bug')));
    expect(bug).toMatchObject({ Failed: 1 });
    expect(bug).not.toHaveProperty('Done');
    expect(bug).not.toHaveProperty('Refused');
  });

  it('outside of any invocation is nobody’s', async () => {
    expect(await measuredBy(async () => fresh.count('Lonely'))).toEqual([]);
  });
});
