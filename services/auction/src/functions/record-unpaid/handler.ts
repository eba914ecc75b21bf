import { orderUnpaid } from '@ecom/contracts';
import { validateOrderUnpaid } from '@ecom/contracts/compiled/order-unpaid';
import { leanDynamo } from '@ecom/dynamo/lean';
import { systemClock } from '@ecom/kernel';
import { eventQueueHandler, on, requireEnv } from '@ecom/lambda';
import { readAuction } from '../../adapters/dynamo-auctions';
import { dynamoSales } from '../../adapters/dynamo-sales';
import { makeRecordUnpaid, type RecordUnpaid } from '../../use-cases/record-unpaid';

export const makeHandler = (recordUnpaid: RecordUnpaid) =>
  eventQueueHandler(on(orderUnpaid, validateOrderUnpaid, (data, { correlationId }) => recordUnpaid(data, correlationId)));

const table = { dynamo: leanDynamo(), tableName: requireEnv('AUCTION_TABLE'), clock: systemClock };

export const main = makeHandler(makeRecordUnpaid({ auctions: { get: readAuction(table) }, sales: dynamoSales(table) }));
