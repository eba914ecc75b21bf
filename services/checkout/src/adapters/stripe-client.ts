import Stripe from 'stripe';

export type StripeOptions = {
  /** `https://api.stripe.com`, or where this machine plays the provider. */
  readonly baseUrl: string;
  readonly apiKey: () => Promise<string>;
};

/** Milliseconds for one request; whoever asks repeats it. */
const PATIENCE = 8_000;

const clientFor = (baseUrl: string, apiKey: string): Stripe => {
  const { protocol, hostname, port } = new URL(baseUrl);

  return new Stripe(apiKey, {
    protocol: protocol === 'http:' ? 'http' : 'https',
    host: hostname,
    ...(port !== '' && { port }),
    timeout: PATIENCE,
    // Whoever repeats is the state machine or the queue, which know how long it may take.
    maxNetworkRetries: 0,
    telemetry: false,
  });
};

/** @returns gives the client, made when it is needed first: its key is a secret that is read then. */
export const stripeClient = ({ baseUrl, apiKey }: StripeOptions): (() => Promise<Stripe>) => {
  let client: Stripe | undefined;

  return async () => {
    client ??= clientFor(baseUrl, await apiKey());
    return client;
  };
};
