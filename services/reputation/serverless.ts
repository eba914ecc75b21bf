import { defineService, param, userAuthorizer } from '@ecom/serverless';
import * as functions from './src/functions';

/** Played by packages/local-providers beside the local cloud. */
const localProviders = "${env:LOCAL_PROVIDERS_URL, 'http://127.0.0.1:4020'}";

export default defineService({
  name: 'reputation',
  owns: 'How users are rated: what the rating agency said of whom and when, who has asked, and what the two sides of an order say of each other.',
  functions,
  resources: ['tables', 'queues', 'queue-policies', 'rules', 'outputs'],
  authorizers: userAuthorizer({ arn: param('authorizerArn') }),
  measures: ['RatingsFetched', 'RatingsReused', 'LookupsGivenUp', 'ReviewsWritten', 'ReviewsRefused', 'ReviewsSwept'],
  params: {
    default: {
      // The reserved domain `invalid` never answers: a deployed stage names its rating agency.
      reputationApiUrl: "${env:REPUTATION_API_URL, 'https://reputation.invalid'}",
      // How long the two sides of a completed order may review each other.
      reviewDays: 14,
    },
    local: { reputationApiUrl: localProviders },
  },
});
