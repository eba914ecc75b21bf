import type { DynamoDBRecord } from 'aws-lambda';
import { dynamoAcceptedBids } from '../../src/adapters/dynamo-accepted-bids';
import { dynamoBids } from '../../src/adapters/dynamo-bids';
import { dynamoBidHistory } from '../../src/adapters/dynamo-bids-history';
import { dynamoListingIndex, dynamoListings } from '../../src/adapters/dynamo-listings';
import { dynamoParticipants } from '../../src/adapters/dynamo-watches';
import { highWaterMark } from '../../src/adapters/high-water-mark';
import { makeHandler } from '../../src/functions/relay/handler';
import { makePlaceBid } from '../../src/use-cases/place-bid';
import { makeRelay } from '../../src/use-cases/relay';
import { opensAt } from '../builders/auction';
import { createAuctionTable, localDynamo, localTable } from './local-table';
import { recordingRelay } from './recording-relay';
import { streamRecords } from './table-stream';

/** A table, the relay behind it, and a short way to bid. */
export const aMarket = async (endpoint: string, tableName: string) => {
  await createAuctionTable(endpoint, tableName);
  const time = { now: opensAt };
  const clock = () => new Date(time.now);
  const table = { dynamo: localDynamo(endpoint), tableName, clock };
  const outside = recordingRelay(clock);
  const relay = makeHandler(
    makeRelay({
      ...outside.dependencies,
      bids: dynamoAcceptedBids(table),
      index: dynamoListingIndex(table),
      participants: dynamoParticipants(table),
    }),
  );
  const placeBid = makePlaceBid({
    store: dynamoBids(table),
    memory: highWaterMark(),
    clock,
    pause: async () => undefined,
    newKey: () => `key-${time.now}`,
  });

  return {
    ...outside,
    time,
    store: localTable(endpoint, tableName, clock),
    listings: dynamoListings(table),
    participants: dynamoParticipants(table),
    history: async (auctionId: string) => (await dynamoBidHistory(table).page({ auctionId, limit: 100 })).items,
    bid: (auctionId: string, bidderId: string, amount: number) =>
      placeBid({ auctionId, bidderId, amount, idempotencyKey: `${bidderId}-${amount}`, correlationId: 'req-bid' }),
    records: () => streamRecords(endpoint, tableName),
    feed: (Records: readonly DynamoDBRecord[]) => relay({ Records: [...Records] }),
  };
};
export type Market = Awaited<ReturnType<typeof aMarket>>;
