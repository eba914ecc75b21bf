import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { pushRequested, ratingLookupRequested } from '@ecom/contracts';
import { newId } from '@ecom/kernel';
import { testProducer } from '@ecom/testing';
import { mockClient } from 'aws-sdk-client-mock';
import { describe } from 'vitest';
import { sendTo } from '../src/adapters/sqs-messages';
import { makeRequestLookup } from '../src/use-cases/request-lookup';
import { aDesk } from './builders/desk';
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
      await aDesk({ push: send }).giveUp(aLookup());
    }),
  );
});
