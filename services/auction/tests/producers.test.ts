import { readFile } from 'node:fs/promises';
import { SendMessageBatchCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import {
  auctionActivity,
  auctionCancelled,
  auctionClosed,
  auctionDue,
  auctionEndingSoon,
  auctionExtended,
  leaderOutbid,
  notificationRequested,
  qrCodeRequested,
  secondChanceAccepted,
} from '@ecom/contracts';
import { testProducer } from '@ecom/testing';
import { mockClient } from 'aws-sdk-client-mock';
import { describe } from 'vitest';
import { parse } from 'yaml';
import { sqsTasks } from '../src/adapters/sqs-tasks';
import type { Auction, PublishedAuction } from '../src/domain/auction';
import { decide } from '../src/domain/bidding';
import { close } from '../src/domain/closing';
import { cancel } from '../src/domain/lifecycle';
import { accept, consent, passOn, withdraw } from '../src/domain/offers';
import { saleConsequences } from '../src/domain/sale-consequences';
import { type Consequences, consequencesOf } from '../src/domain/stream-changes';
import { type Announce, makeAnnounceEndingSoon } from '../src/use-cases/announce-ending-soon';
import { dueTasks } from '../src/use-cases/due-tasks';
import { makeNotifyParticipants, type Notification } from '../src/use-cases/notify-participants';
import { aBid, aContestedAuction, aDraft, anOpenAuction, day, opensAt } from './builders/auction';
import { aSale, unpaidAt } from './builders/sale';
import { inMemoryWatches } from './fakes/in-memory-listings';

const correlationId = 'req-1';

const outbidding = (now: number): Auction => {
  const decision = decide(aContestedAuction(), aBid({ amount: 9_000 }), now);
  if (!decision.accepted) throw decision.refusal;
  return decision.state;
};

const closing = (before: PublishedAuction): Auction => {
  const closed = close(before, opensAt + day, correlationId);
  if (!closed) throw new Error('It cannot be closed yet.');
  return closed;
};

/** Each kind of change that an auction goes through. */
const changes: readonly (readonly [before: Auction, after: Auction])[] = [
  [aDraft(), anOpenAuction()],
  [aContestedAuction(), outbidding(opensAt + 1_000)],
  [aContestedAuction(), outbidding(opensAt + day - 1)],
  [anOpenAuction(), closing(anOpenAuction())],
  [aContestedAuction(), closing(aContestedAuction())],
  [aContestedAuction({ reservePrice: 8_000 }), closing(aContestedAuction({ reservePrice: 8_000 }))],
  [anOpenAuction(), cancel(anOpenAuction(), 'seller', { now: opensAt + 1_000, correlationId })],
];
const consequences = changes.map(([before, after]) => consequencesOf(before, after) as Consequences);
const eventsNamed = (name: string) => consequences.flatMap(({ events }) => events.filter(({ contract }) => contract.name === name));
const dataOf = (contract: { readonly name: string }) => () => eventsNamed(contract.name).map(({ data }) => data);

describe('the relay of auctions', () => {
  testProducer(auctionCancelled, dataOf(auctionCancelled));
  testProducer(auctionClosed, dataOf(auctionClosed));
  testProducer(auctionExtended, dataOf(auctionExtended));
  testProducer(leaderOutbid, dataOf(leaderOutbid));
  testProducer(auctionActivity, () => consequences.map(({ activity }) => activity));
});

describe('announce-ending-soon', () => {
  testProducer(auctionEndingSoon, async () => {
    const announced: unknown[] = [];
    const announce: Announce = async (events) => void announced.push(...events.map(({ data }) => data));
    const nothing = async () => undefined;
    const clock = () => new Date(opensAt + day - 60_000);
    const auctions = { get: async () => anOpenAuction() };
    await makeAnnounceEndingSoon({ auctions, announce, tasks: { send: nothing }, clock, pause: nothing })({
      auctionId: anOpenAuction().id,
      correlationId,
    });
    return announced;
  });
});

describe('what is due', () => {
  testProducer(auctionDue, async () => {
    const sqs = mockClient(SQSClient);
    sqs.on(SendMessageBatchCommand).resolves({ Failed: [] });
    const tasks = sqsTasks({ client: sqs as never, queueUrls: { open: 'o', 'announce-ending-soon': 'a', close: 'c', 'lapse-offer': 'l' } });
    for (const task of dueTasks) {
      await tasks.send(task, anOpenAuction().id, 0);
      await tasks.sendAll(task, [anOpenAuction().id]);
    }
    const single = sqs.commandCalls(SendMessageCommand).map(({ args }) => args[0].input.MessageBody);
    const many = sqs
      .commandCalls(SendMessageBatchCommand)
      .flatMap(({ args }) => args[0].input.Entries?.map(({ MessageBody }) => MessageBody));
    return [...single, ...many].map((body) => JSON.parse(body ?? ''));
  });
});

describe('notify-participants', () => {
  testProducer(notificationRequested, async () => {
    const participants = inMemoryWatches();
    const { auctionId } = auctionClosed.example;
    for (const userId of ['usr_2', 'usr_3']) await participants.addBidder(auctionId, userId);
    const sent: Notification[] = [];
    const notify = makeNotifyParticipants({ participants, send: async (notifications) => void sent.push(...notifications) });
    await notify.outbid(leaderOutbid.example, correlationId);
    await notify.extended(auctionExtended.example, correlationId);
    await notify.endingSoon(auctionEndingSoon.example, correlationId);
    await notify.closed(auctionClosed.example, correlationId);
    await notify.closed({ ...auctionClosed.example, outcome: 'unsold', reason: 'no-bids' }, correlationId);
    await notify.cancelled(auctionCancelled.example, correlationId);
    return sent;
  });
});

describe('the relay of sales', () => {
  const moment = { now: unpaidAt, correlationId };
  const candidate = { bidderId: 'usr_3', price: 12_000, offerId: 'off_01JD8Z0000000000000000000C', period: day };
  const offered = consent(aSale(), candidate, moment);
  const live = offered.after;
  const changesOfSales = [
    offered,
    accept(live, live.offer, moment),
    withdraw(live, moment),
    passOn(live, 'declined', { ...moment, to: { ...candidate, offerId: 'off_01JD8Z0000000000000000000D' } }),
    passOn(live, 'lapsed', { ...moment, to: undefined }),
  ];
  const follows = changesOfSales.map(({ before, after }) => saleConsequences(before, after));
  testProducer(secondChanceAccepted, () => follows.flatMap(({ events }) => events.map(({ data }) => data)));
  testProducer(notificationRequested, () => follows.flatMap(({ notices }) => notices));
});

describe('the route that asks for a QR code', () => {
  testProducer(qrCodeRequested, async () => {
    const file = await readFile(new URL('../resources/integrations.yml', import.meta.url), 'utf8');
    const { RequestQrCodeIntegration } = parse(file, { logLevel: 'silent' }).Resources;
    const { Detail } = RequestQrCodeIntegration.Properties.RequestParameters;
    const { auctionId } = qrCodeRequested.example;
    return [JSON.parse(Detail.replace('${request.path.auctionId}', auctionId)).data];
  });
});
