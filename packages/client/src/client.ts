import type { CallOptions, Calls } from './calls';
import { type Operations, routes } from './generated/services';
import { type Patience, usualPatience } from './retry';
import { type RouteFacts, type Sending, send } from './send';

type Service = keyof Operations;

export type ClientOptions = {
  /** Where each service answers, e.g. `{ auction: 'http://127.0.0.1:4140' }`; those left out cannot be asked. */
  readonly addresses: Partial<Readonly<Record<Service, string>>>;
  /** The access token of whoever acts; asked for each request that needs one. */
  readonly token?: () => string | undefined | Promise<string | undefined>;
  /** Names of requests that change something, so that they can be repeated. Left out: random ones. */
  readonly newIdempotencyKey?: () => string | undefined;
  readonly patience?: Partial<Patience>;
  readonly fetch?: typeof globalThis.fetch;
  /** Hears the status of every answer, refusals and repetitions included. */
  readonly onAnswer?: (status: number) => void;
};

/** One function for each route of each service. */
export type Client = { readonly [Name in Service]: Calls<Operations[Name]> };

class AddressMissingError extends Error {
  override readonly name = 'AddressMissingError';
}

type Facts = Readonly<Record<string, RouteFacts>>;

const callsOf = (service: Service, sending: Omit<Sending, 'baseUrl'>, address: string | undefined): unknown => {
  const facts: Facts = routes[service];
  return Object.fromEntries(
    Object.entries(facts).map(([name, route]) => [
      name,
      async (args: Readonly<Record<string, unknown>> = {}, options: CallOptions = {}) => {
        if (address === undefined)
          throw new AddressMissingError(`${service}.${name} was called, but the client has no address of ${service}.`);
        return send(route, args, { options, sending: { ...sending, baseUrl: address.replace(/\/$/, '') } });
      },
    ]),
  );
};

/**
 * A client of all services.
 * @example
 * const { auction } = client({ addresses: { auction: 'http://127.0.0.1:4140' }, token: () => accessToken });
 * const receipt = await auction.placeBid({ auctionId, body: { amount: 15_000 } });
 */
export const client = ({ addresses, token, newIdempotencyKey, patience, fetch, onAnswer }: ClientOptions): Client => {
  const sending = {
    token: token ?? (() => undefined),
    newIdempotencyKey: newIdempotencyKey ?? (() => crypto.randomUUID()),
    patience: { ...usualPatience, ...patience },
    fetch: fetch ?? globalThis.fetch,
    onAnswer: onAnswer ?? (() => undefined),
  };
  const services = Object.keys(routes) as readonly Service[];
  return Object.fromEntries(services.map((service) => [service, callsOf(service, sending, addresses[service])])) as Client;
};
