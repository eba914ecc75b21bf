import Stripe from 'stripe';
import { CardDeclinedError } from '../domain/errors';
import type { Payments } from '../use-cases/ports';
import { isAlreadyRefunded, paymentError } from './stripe-errors';

type Options = {
  /** `https://api.stripe.com`, or where this machine plays the provider. */
  readonly baseUrl: string;
  readonly apiKey: () => Promise<string>;
};

/** Milliseconds for one request; the state machine repeats it. */
const PATIENCE = 8_000;

const clientFor = (baseUrl: string, apiKey: string): Stripe => {
  const { protocol, hostname, port } = new URL(baseUrl);

  return new Stripe(apiKey, {
    protocol: protocol === 'http:' ? 'http' : 'https',
    host: hostname,
    ...(port !== '' && { port }),
    timeout: PATIENCE,
    // Whoever repeats is the state machine, which knows how long it may take.
    maxNetworkRetries: 0,
    telemetry: false,
  });
};

/** Stripe, or whoever speaks its protocol. A request under a key is made once there, however often it is sent. */
export const stripePayments = ({ baseUrl, apiKey }: Options): Payments => {
  let client: Stripe | undefined;
  const stripe = async (): Promise<Stripe> => {
    client ??= clientFor(baseUrl, await apiKey());
    return client;
  };

  return {
    async charge({ key, orderId, amount, currency, methodId }) {
      try {
        const intent = await (await stripe()).paymentIntents.create(
          {
            amount,
            currency: currency.toLowerCase(),
            payment_method: methodId,
            confirm: true,
            automatic_payment_methods: { enabled: true, allow_redirects: 'never' },
            transfer_group: orderId,
            metadata: { orderId, key },
          },
          { idempotencyKey: key },
        );
        // Anything that waits for the buyer is not paid, and nobody is there to do it.
        if (intent.status !== 'succeeded') throw new CardDeclinedError(intent.status);
        return intent.id;
      } catch (error) {
        throw paymentError(error);
      }
    },

    async refund({ key, orderId, chargeId }) {
      try {
        await (await stripe()).refunds.create({ payment_intent: chargeId, metadata: { orderId, key } }, { idempotencyKey: key });
      } catch (error) {
        if (!isAlreadyRefunded(error)) throw paymentError(error);
      }
    },
  };
};
