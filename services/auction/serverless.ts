import { defineService, param, userAuthorizer } from '@ecom/serverless';
import * as functions from './src/functions';

export default defineService({
  name: 'auction',
  owns: 'Auctions, their bids, pictures and watchers, from draft to closed.',
  functions,
  resources: ['tables', 'buckets', 'queues', 'queue-policies', 'rules', 'integrations', 'agreements', 'schedules', 'outputs'],
  authorizers: userAuthorizer({ arn: param('authorizerArn') }),
  measures: [
    ...['BidsAccepted', 'BidsRefused', 'PurchasesAccepted', 'PurchasesRefused', 'AuctionsClosed', 'CloseLag', 'AuctionsSwept'],
    ...['QrCodesMade', 'QrCodesRefused'],
  ],
  // Messages wait in these for up to a quarter of an hour, on purpose.
  thresholds: {
    'closing-queue-age': 1_800,
    'opening-queue-age': 1_800,
    'reminder-queue-age': 1_800,
    'lapse-queue-age': 1_800,
    'record-agreement-errors': 10,
  },
  params: {
    // `leadSeconds`: how long before its time a schedule fires. AWS is exact to the minute, the rest is waited out.
    // `publicSiteUrl`: where people look at auctions, below /auctions/<id>; empty, that is the API of this stage.
    // `agreementEmail`: who else hears what became of agreements; empty, nobody does.
    // `offerDays`: how long a bidder has to answer a second chance.
    default: { leadSeconds: 60, offerDays: 2, publicSiteUrl: "${env:PUBLIC_SITE_URL, ''}", agreementEmail: "${env:AGREEMENT_EMAIL, ''}" },
    local: { leadSeconds: 0, publicSiteUrl: '', agreementEmail: '' },
  },
});
