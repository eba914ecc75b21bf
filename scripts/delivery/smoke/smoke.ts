/** Addresses of a stage, as its stacks put them out. */
export type Addresses = { readonly auctionApiUrl: string; readonly identityApiUrl: string; readonly notificationApiUrl: string };

type Probe = { readonly what: string; readonly url: string; readonly method?: 'GET' | 'POST'; readonly status: readonly number[] };

/** Nothing is written, nobody is signed up: it may be asked of production. */
const probes = ({ auctionApiUrl, identityApiUrl, notificationApiUrl }: Addresses): readonly Probe[] => [
  { what: 'anybody may list auctions, which reads the table', url: `${auctionApiUrl}/auctions`, status: [200] },
  { what: 'an auction that is not there is a 404 of ours', url: `${auctionApiUrl}/auctions/auc_00000000000000000000000000`, status: [404] },
  { what: 'nobody lists an auction without a token', url: `${auctionApiUrl}/auctions`, method: 'POST', status: [401] },
  { what: 'nobody sees a profile without a token', url: `${identityApiUrl}/me`, status: [401] },
  {
    what: 'a sign-in without a body is refused, which reaches the function',
    url: `${identityApiUrl}/auth/sign-in`,
    method: 'POST',
    status: [400],
  },
  { what: 'nobody sees preferences without a token', url: `${notificationApiUrl}/me/notification-preferences`, status: [401] },
];

const answered = async ({ what, url, method = 'GET', status }: Probe): Promise<readonly string[]> => {
  try {
    const response = await fetch(url, { method, signal: AbortSignal.timeout(15_000) });

    return status.includes(response.status) ? [] : [`${what}: ${method} ${url} answered ${response.status}, not ${status.join(' or ')}.`];
  } catch (error) {
    return [`${what}: ${method} ${url} did not answer: ${(error as Error).message}`];
  }
};

/** @returns a sentence for each thing that a stage must do and does not. */
export const smokeProblems = async (addresses: Addresses): Promise<readonly string[]> =>
  (await Promise.all(probes(addresses).map(answered))).flat();
