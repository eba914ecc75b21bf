import type { Notice } from './notices';
import type { Payout, PayoutStatus } from './payout';

const templates: Readonly<Partial<Record<PayoutStatus, Notice['template']>>> = {
  waiting: 'payout-waiting',
  sent: 'payout-sent',
  refused: 'payout-refused',
};

/** What the seller is told of a change; never the account. */
export const payoutNoticesOf = (before: Payout | undefined, after: Payout): readonly Notice[] => {
  const template = templates[after.status];
  if (template === undefined || before?.status === after.status) return [];
  const { orderId, sellerId, title, amount, currency, correlationId } = after;

  return [
    {
      businessKey: [template, orderId, after.revision, sellerId].join(':'),
      userId: sellerId,
      template,
      data: { orderId, title, amount, currency },
      correlationId,
    },
  ];
};
