import { type Facts, line, moment, money } from '../facts';
import { type Letter, row } from '../letter';

const owed = (facts: Facts) => [...row('To pay', money(facts, 'price')), ...row('Pay by', moment(facts, 'payBy'))];

export const orderOpen = (facts: Facts): Letter => {
  const title = line(facts, 'title');

  return {
    subject: `Your order: ${title}`,
    preheader: 'You won; now it waits for your payment.',
    heading: 'Your order is open',
    paragraphs: [`"${title}" is yours once it is paid.`],
    rows: owed(facts),
  };
};

export const paymentReminder = (facts: Facts): Letter => {
  const title = line(facts, 'title');

  return {
    subject: `Please pay: ${title}`,
    preheader: 'Your order still waits for your payment.',
    heading: 'Your order waits for your payment',
    paragraphs: [`"${title}" is not paid yet. Unpaid orders are cancelled at their deadline and count against their buyers.`],
    rows: owed(facts),
  };
};

/** Reasons that a buyer can do something about; any other is the card issuer's own affair. */
const reasons: Readonly<Record<string, string>> = {
  insufficient_points: 'You have fewer points than you wanted to redeem.',
  insufficient_funds: 'Your card has insufficient funds.',
  expired_card: 'Your card has expired.',
  authentication_required: 'Your bank asks you to confirm the payment, which this card cannot do here.',
  resource_missing: 'The payment method is not known to the payment provider.',
};

export const paymentFailed = (facts: Facts): Letter => {
  const title = line(facts, 'title');

  return {
    subject: `Payment failed: ${title}`,
    preheader: 'Nothing was charged; please try again.',
    heading: 'Your payment did not go through',
    paragraphs: [
      `The payment for "${title}" failed. ${reasons[String(facts['code'])] ?? 'Your card was not accepted.'}`,
      'Nothing was charged, and points that you redeemed are yours again. You can pay another way.',
    ],
    rows: owed(facts),
  };
};

export const orderPaid = (facts: Facts): Letter => {
  const title = line(facts, 'title');

  return {
    subject: `Paid: ${title}`,
    preheader: 'The payment arrived; a courier is being booked.',
    heading: 'The payment arrived',
    paragraphs: [`"${title}" is paid. A courier is being booked.`],
    rows: [...row('Charged', money(facts, 'total')), ...row('Paid', moment(facts, 'paidAt'))],
  };
};

export const orderCompleted = (facts: Facts): Letter => {
  const title = line(facts, 'title');
  const courier = facts['courier'] === undefined ? undefined : line(facts, 'courier');

  return {
    subject: `On its way: ${title}`,
    preheader: 'A courier fetches the parcel.',
    heading: 'The order is complete',
    paragraphs: [`A courier fetches "${title}".`],
    rows: [...row('Courier', courier), ...row('Fetched by', moment(facts, 'pickupBy')), ...row('Price', money(facts, 'price'))],
  };
};

export const orderRefunded = (facts: Facts): Letter => {
  const title = line(facts, 'title');

  return {
    subject: `Refunded: ${title}`,
    preheader: 'The order could not be completed; the payment goes back.',
    heading: 'The order was called off',
    paragraphs: [`The order of "${title}" could not be completed. What was paid goes back in full, redeemed points too.`],
    rows: row('Given back', money(facts, 'total')),
  };
};

export const orderUnpaid = (facts: Facts): Letter => {
  const title = line(facts, 'title');

  return {
    subject: `Order cancelled: ${title}`,
    preheader: 'It was not paid in time.',
    heading: 'Your order was not paid in time',
    paragraphs: [`The order of "${title}" is cancelled. Orders that are not paid count against their buyers.`],
    rows: row('It cost', money(facts, 'price')),
  };
};

export const saleUnpaid = (facts: Facts): Letter => {
  const title = line(facts, 'title');

  return {
    subject: `Not paid: ${title}`,
    preheader: 'The buyer did not pay in time.',
    heading: 'Your buyer did not pay',
    paragraphs: [
      `The winner of "${title}" did not pay in time. The lot is free again; you owe nothing.`,
      'You can offer it to the next bidders at what they would have paid, or list it again.',
    ],
    rows: row('Price', money(facts, 'price')),
  };
};
