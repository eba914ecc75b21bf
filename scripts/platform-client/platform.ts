import { type ClientOptions, client } from '@ecom/client';
import { type AuctionsApi, auctionsApi, type SecondChancesApi, secondChancesApi } from './auctions';
import { httpClient } from './http-client';
import { type IdentityApi, identityApi } from './identity';
import { type NotificationApi, notificationApi } from './notification';
import { type OrdersApi, ordersApi } from './orders';
import { type PlatformClock, platformClock } from './platform-clock';
import { type ReviewsApi, reviewsApi } from './reputation';

type Health = { readonly status: string; readonly urls: Readonly<Record<string, string>> };
type Outputs = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** A running platform, by what its templates give out and its status server says. */
export type Platform = {
  readonly statusUrl: string;
  readonly auctions: AuctionsApi;
  readonly secondChances: SecondChancesApi;
  readonly identity: IdentityApi;
  readonly notification: NotificationApi;
  readonly orders: OrdersApi;
  readonly reviews: ReviewsApi;
  readonly clock: PlatformClock;
  readonly cognito: { readonly cognitoUrl: string; readonly userPoolId: string; readonly userPoolClientId: string };
  readonly mailUrl: string;
  readonly socketUrl: string;
};

class PlatformIncompleteError extends Error {
  override readonly name = 'PlatformIncompleteError';
}

const readJson = async <T>(url: string): Promise<T> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  return (await response.json()) as T;
};

/** Whether a platform answers at the port base. */
export const isRunning = async (statusUrl: string): Promise<boolean> => {
  try {
    const { status } = await readJson<Health>(`${statusUrl}/health`);
    return status === 'ready';
  } catch {
    return false;
  }
};

/** Connects to the platform whose status page is at `statusUrl`. @throws PlatformIncompleteError when a service is not there. */
export const connect = async (statusUrl: string, options: Pick<ClientOptions, 'onAnswer'> = {}): Promise<Platform> => {
  const { urls } = await readJson<Health>(`${statusUrl}/health`);
  const { outputs } = await readJson<{ readonly outputs: Outputs }>(`${statusUrl}/deployment.json`);
  const output = (service: string, name: string): string => {
    const value = outputs[service]?.[name];
    if (value === undefined)
      throw new PlatformIncompleteError(`The platform at ${statusUrl} has no ${service} with an output "${name}": start it whole.`);
    return value;
  };
  const { auction, checkout, identity, notification, reputation } = client({
    addresses: {
      auction: output('auction', 'auctionApiUrl'),
      checkout: output('checkout', 'checkoutApiUrl'),
      identity: output('identity', 'identityApiUrl'),
      notification: output('notification', 'notificationApiUrl'),
      reputation: output('reputation', 'reputationApiUrl'),
    },
    // Who tries a platform wants to see each answer, and decides for each request whether it has a key.
    patience: { attempts: 1 },
    newIdempotencyKey: () => undefined,
    ...options,
  });
  return {
    statusUrl,
    auctions: auctionsApi(auction),
    secondChances: secondChancesApi(auction),
    identity: identityApi(identity),
    notification: notificationApi(notification),
    orders: ordersApi(checkout),
    reviews: reviewsApi(reputation),
    clock: platformClock(httpClient(statusUrl)),
    cognito: {
      cognitoUrl: urls['cognito'] ?? '',
      userPoolId: output('identity', 'userPoolId'),
      userPoolClientId: output('identity', 'userPoolClientId'),
    },
    mailUrl: urls['mail'] ?? '',
    socketUrl: output('realtime', 'socketUrl'),
  };
};
