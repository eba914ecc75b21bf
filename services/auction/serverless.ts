import { defineService, param, userAuthorizer } from '@ecom/serverless';
import * as functions from './src/functions';

export default defineService({
  name: 'auction',
  owns: 'Auctions, their bids, pictures and watchers, from draft to closed.',
  functions,
  resources: ['tables', 'buckets', 'queues', 'queue-policies', 'rules', 'schedules', 'outputs'],
  authorizers: userAuthorizer({ arn: param('authorizerArn') }),
  measures: ['BidsAccepted', 'BidsRefused', 'PurchasesAccepted', 'PurchasesRefused', 'AuctionsClosed', 'CloseLag', 'AuctionsSwept'],
  // Messages wait in these for up to a quarter of an hour, on purpose.
  thresholds: { 'closing-queue-age': 1_800, 'opening-queue-age': 1_800, 'reminder-queue-age': 1_800 },
  // How long before its time a schedule fires: AWS is exact to the minute, the rest is waited out.
  params: { default: { leadSeconds: 60 }, local: { leadSeconds: 0 } },
});
