import { currencies } from '@ecom/kernel';
import { statuses } from '../domain/order';
import { payoutStatuses } from '../domain/payout';

const summary = {
  orderId: { type: 'string', pattern: '^ord_' },
  auctionId: { type: 'string', pattern: '^auc_' },
  title: { type: 'string' },
  price: { type: 'integer', minimum: 0, description: 'Minor units.' },
  currency: { enum: currencies },
  status: { enum: statuses },
  openedAt: { type: 'string', format: 'date-time' },
  payBy: { type: 'string', format: 'date-time' },
} as const;

const required = ['orderId', 'auctionId', 'title', 'price', 'currency', 'status', 'openedAt', 'payBy'] as const;

export const orderPage = {
  title: 'OrderPage',
  type: 'object',
  required: ['items'],
  properties: {
    items: { type: 'array', items: { title: 'OrderSummary', type: 'object', required, properties: summary } },
    cursor: { type: 'string', description: 'Asks for what follows; absent on the last page.' },
  },
} as const;

export const order = {
  title: 'Order',
  type: 'object',
  required: [...required, 'role', 'reminders'],
  properties: {
    ...summary,
    role: { enum: ['buyer', 'seller'], description: 'What the caller is in this order.' },
    reminders: { type: 'integer', minimum: 0 },
    lastDecline: { type: 'string', description: 'Why the last payment failed; for the buyer.' },
    total: { type: 'integer', minimum: 0, description: 'What the card was charged with; for the buyer.' },
    pointsRedeemed: { type: 'integer', minimum: 0 },
    pointsEarned: { type: 'integer', minimum: 0 },
    paidAt: { type: 'string', format: 'date-time' },
    courier: { type: 'string' },
    pickupBy: { type: 'string', format: 'date-time' },
    closedAt: { type: 'string', format: 'date-time' },
    receiptUrl: {
      type: 'string',
      format: 'uri',
      description: 'Where its buyer gets the receipt, as soon as the order is paid; moments later it is there.',
    },
    creditNoteUrl: { type: 'string', format: 'uri', description: 'Where its buyer gets the credit note of an order that was refunded.' },
    payout: {
      title: 'Payout',
      type: 'object',
      required: ['status', 'amount'],
      properties: {
        status: { enum: payoutStatuses, description: '`waiting` for an account, `refused` until another is set.' },
        amount: { type: 'integer', minimum: 1, description: 'Minor units: the price without commission and tax.' },
      },
      description: 'What becomes of the seller’s share once the order is completed; for the seller.',
    },
  },
} as const;

export const exampleId = 'ord_01JD8Z0000000000000000000A';

const summaryExample = {
  orderId: exampleId,
  auctionId: 'auc_01JD8Z0000000000000000000A',
  title: 'A brass sextant',
  price: 12_500,
  currency: 'USD',
  status: 'awaiting_payment',
  openedAt: '2026-01-02T10:00:00.000Z',
  payBy: '2026-01-09T10:00:00.000Z',
} as const;

export const orderPageExample = { items: [summaryExample] } as const;
export const orderExample = { ...summaryExample, role: 'buyer', reminders: 0 } as const;
export const requestedExample = { ...orderExample, status: 'processing' } as const;
