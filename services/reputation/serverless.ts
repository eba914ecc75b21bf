import { defineService, param, userAuthorizer } from '@ecom/serverless';
import * as functions from './src/functions';

/** Played by packages/local-providers beside the local cloud. */
const localProviders = "${env:LOCAL_PROVIDERS_URL, 'http://127.0.0.1:4020'}";

export default defineService({
  name: 'reputation',
  owns: 'How users are rated: what the rating agency said of whom and when, and who has asked.',
  functions,
  resources: ['tables', 'queues', 'outputs'],
  authorizers: userAuthorizer({ arn: param('authorizerArn') }),
  measures: ['RatingsFetched', 'RatingsReused', 'LookupsGivenUp'],
  params: {
    // The reserved domain `invalid` never answers: a deployed stage names its rating agency.
    default: { reputationApiUrl: "${env:REPUTATION_API_URL, 'https://reputation.invalid'}" },
    local: { reputationApiUrl: localProviders },
  },
});
