import type { Transfers } from '../use-cases/payout-ports';
import { type StripeOptions, stripeClient } from './stripe-client';
import { transferError } from './stripe-errors';

/** Money from the platform's balance to a connected account. A transfer under a key is made once, however often it is asked for. */
export const stripeTransfers = (options: StripeOptions): Transfers => {
  const stripe = stripeClient(options);

  return {
    async send({ key, orderId, amount, currency, accountId }) {
      try {
        const transfer = await (await stripe()).transfers.create(
          {
            amount,
            currency: currency.toLowerCase(),
            destination: accountId,
            transfer_group: orderId,
            metadata: { orderId, key },
          },
          { idempotencyKey: key },
        );
        return transfer.id;
      } catch (error) {
        throw transferError(error);
      }
    },

    async find(orderId) {
      try {
        const { data } = await (await stripe()).transfers.list({ transfer_group: orderId, limit: 1 });
        return data[0]?.id;
      } catch (error) {
        throw transferError(error);
      }
    },
  };
};
