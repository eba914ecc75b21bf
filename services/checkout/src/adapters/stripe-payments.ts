import { CardDeclinedError } from '../domain/errors';
import type { Payments } from '../use-cases/ports';
import { type StripeOptions, stripeClient } from './stripe-client';
import { isAlreadyRefunded, paymentError } from './stripe-errors';

/** Stripe, or whoever speaks its protocol. A request under a key is made once there, however often it is sent. */
export const stripePayments = (options: StripeOptions): Payments => {
  const stripe = stripeClient(options);

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
