import type { Facts } from './facts';
import { setAsHtml } from './html';
import type { Letter } from './letter';
import type { Notification, Template } from './notification';
import { agreementRecorded, agreementRefused } from './templates/agreements';
import { cancelled } from './templates/cancelled';
import { endingSoon } from './templates/ending-soon';
import { extended } from './templates/extended';
import { lost } from './templates/lost';
import { notSold } from './templates/not-sold';
import {
  orderCompleted,
  orderOpen,
  orderPaid,
  orderRefunded,
  orderUnpaid,
  paymentFailed,
  paymentReminder,
  saleUnpaid,
} from './templates/orders';
import { outbid } from './templates/outbid';
import { payoutRefused, payoutSent, payoutWaiting } from './templates/payouts';
import { reviewInvited, reviewPublished } from './templates/reviews';
import {
  secondChanceAccepted,
  secondChanceDeclined,
  secondChanceExhausted,
  secondChanceOffered,
  secondChanceWithdrawn,
} from './templates/second-chance';
import { sold } from './templates/sold';
import { welcome } from './templates/welcome';
import { won } from './templates/won';
import { setAsText } from './text';

export type Mail = { readonly subject: string; readonly text: string; readonly html: string };

const letters: Readonly<Record<Template, (facts: Facts) => Letter>> = {
  outbid,
  'ending-soon': endingSoon,
  extended,
  won,
  lost,
  sold,
  'not-sold': notSold,
  cancelled,
  welcome,
  'agreement-recorded': agreementRecorded,
  'agreement-refused': agreementRefused,
  'order-open': orderOpen,
  'payment-reminder': paymentReminder,
  'payment-failed': paymentFailed,
  'order-paid': orderPaid,
  'order-completed': orderCompleted,
  'order-refunded': orderRefunded,
  'order-unpaid': orderUnpaid,
  'sale-unpaid': saleUnpaid,
  'review-invited': reviewInvited,
  'review-published': reviewPublished,
  'second-chance-offered': secondChanceOffered,
  'second-chance-withdrawn': secondChanceWithdrawn,
  'second-chance-accepted': secondChanceAccepted,
  'second-chance-declined': secondChanceDeclined,
  'second-chance-exhausted': secondChanceExhausted,
  'payout-waiting': payoutWaiting,
  'payout-sent': payoutSent,
  'payout-refused': payoutRefused,
};

/** @throws NotificationFactsInvalidError when the facts do not suffice for the template. */
export const mailOf = ({ template, data }: Pick<Notification, 'template' | 'data'>): Mail => {
  const letter = letters[template](data);

  return { subject: letter.subject, text: setAsText(letter), html: setAsHtml(letter) };
};
