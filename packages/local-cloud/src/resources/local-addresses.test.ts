import { expect, it } from 'vitest';
import { localAddresses } from './local-addresses';

const rewrite = localAddresses({
  services: new Map([['bid-feed', { http: 4110, websocket: 4111, lambda: 4112 }]]),
  cognitoPort: 4003,
  stage: 'local',
});

it.each([
  ['wss://bid-feed-websocket-api.execute-api.us-east-1.amazonaws.com/local', 'ws://127.0.0.1:4111'],
  ['https://bid-feed-websocket-api.execute-api.us-east-1.amazonaws.com/local', 'http://127.0.0.1:4111'],
  ['https://bid-feed-http-api.execute-api.us-east-1.amazonaws.com', 'http://127.0.0.1:4110'],
  ['https://bid-feed-rest-api.execute-api.us-east-1.amazonaws.com/local/bids', 'http://127.0.0.1:4110/bids'],
  ['https://bid-feed-http-api.execute-api.us-east-1.amazonaws.com/bids', 'http://127.0.0.1:4110/bids'],
  ['arn:aws:execute-api:us-east-1:000000000000:bid-feed-http-api/*', 'arn:aws:execute-api:us-east-1:000000000000:bid-feed-http-api/*'],
  ['https://ecom-local.auth.us-east-1.amazoncognito.com/oauth2/token', 'http://127.0.0.1:4003/oauth2/token'],
  ['https://abc123.execute-api.us-east-1.amazonaws.com/prod', 'https://abc123.execute-api.us-east-1.amazonaws.com/prod'],
])('%s becomes %s', (onAws, local) => {
  expect(rewrite(onAws)).toBe(local);
});
