import { commissionRules, splitOf } from './commission';
import { type Entry, entryOf, reversalOf } from './ledger';
import type { Booking, Order } from './order';
import { valueOfPoints } from './redemption';

type Booked = Pick<Order, 'orderId' | 'attempt' | 'currency' | 'sellerId' | 'price' | 'total' | 'points'>;

export const keyOf = ({ orderId, attempt }: Pick<Order, 'orderId' | 'attempt'>, step: string): string => `${orderId}-${attempt}-${step}`;

export const payable = (sellerId: string): string => `seller:${sellerId}:payable`;

/** Money of the card, and points at what they are worth, are owed to the seller in full. */
const charge = (order: Booked): Entry =>
  entryOf({
    key: keyOf(order, 'charge'),
    orderId: order.orderId,
    currency: order.currency,
    lines: [
      { account: 'provider:cash', amount: order.total ?? 0 },
      { account: 'platform:points', amount: valueOfPoints(order.points ?? 0) },
      { account: payable(order.sellerId), amount: -order.price },
    ],
  });

/** The platform takes its commission out of what it owes; what is left is what the seller gets. */
const payout = (order: Booked): Entry => {
  const { commission, tax } = splitOf(order.price, commissionRules[order.currency]);

  return entryOf({
    key: keyOf(order, 'payout'),
    orderId: order.orderId,
    currency: order.currency,
    lines: [
      { account: payable(order.sellerId), amount: commission + tax },
      { account: 'platform:commission', amount: -commission },
      { account: 'platform:tax', amount: -tax },
    ],
  });
};

const made = { charge, payout } as const;

/** The entry of one booking; a reversal takes back all that was booked before it. */
export const entryFor = (order: Booked & Pick<Order, 'booked'>, booking: Booking): Entry => {
  if (booking !== 'reversal') return made[booking](order);
  const before = order.booked.flatMap((one) => (one === 'reversal' ? [] : [made[one](order)]));

  return reversalOf(keyOf(order, 'reversal'), order, before);
};
