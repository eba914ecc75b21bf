import { defineMessage } from '../define-message';
import { amount, attempt, auctionId, correlationId, isoDateTime, orderId } from '../schema';

const example = { orderId: 'ord_01JD8Z0000000000000000000A', attempt: 1, correlationId: 'req-1' } as const;
const text = { type: 'string', pattern: '^[\\s\\S]{0,2048}$' } as const;
const version = 1;

export const paymentWait = defineMessage({
  type: 'object',
  required: ['orderId', 'attempt', 'correlationId', 'taskToken', 'declined'],
  properties: {
    orderId,
    attempt,
    correlationId,
    taskToken: text,
    declined: { ...text, description: 'Why the last attempt failed, or empty.' },
  },
})({
  name: 'PaymentWait',
  version,
  summary: 'The buyer may pay from now on.',
  example: { ...example, taskToken: 'a-token', declined: '' },
});

export const paymentReminder = defineMessage({
  type: 'object',
  required: ['orderId', 'attempt', 'correlationId', 'reminder'],
  properties: { orderId, attempt, correlationId, reminder: { type: 'integer', minimum: 1 } },
})({ name: 'PaymentReminder', version, summary: 'The buyer is reminded.', example: { ...example, reminder: 1 } });

export const lotChange = defineMessage({
  type: 'object',
  required: ['orderId', 'attempt', 'correlationId', 'auctionId'],
  properties: { orderId, attempt, correlationId, auctionId },
})({
  name: 'LotChange',
  version,
  summary: 'The lot is taken for an order, or given back.',
  example: { ...example, auctionId: 'auc_01JD8Z0000000000000000000A' },
});

/** Steps that need no more than which order. */
export const settlementStep = defineMessage({
  type: 'object',
  required: ['orderId', 'attempt', 'correlationId'],
  properties: { orderId, attempt, correlationId },
})({ name: 'SettlementStep', version, summary: 'One step of a settlement.', example });

export const chargeStep = defineMessage({
  type: 'object',
  required: ['orderId', 'attempt', 'correlationId', 'total', 'points', 'chargeId'],
  properties: {
    orderId,
    attempt,
    correlationId,
    total: amount,
    points: { type: 'integer', minimum: 0 },
    chargeId: { ...text, description: 'Empty as long as nothing is known to be charged.' },
  },
})({
  name: 'ChargeStep',
  version,
  summary: 'A step about the money of an order.',
  example: { ...example, total: 12_000, points: 500, chargeId: '' },
});

export const dispatchStep = defineMessage({
  type: 'object',
  required: ['orderId', 'attempt', 'correlationId', 'courier', 'bookingId', 'pickupBy'],
  properties: { orderId, attempt, correlationId, courier: text, bookingId: text, pickupBy: isoDateTime },
})({
  name: 'DispatchStep',
  version,
  summary: 'A courier will fetch the parcel.',
  example: { ...example, courier: 'Swift Parcels', bookingId: 'bkg_1', pickupBy: '2026-01-04T10:00:00.000Z' },
});

export const courierCancellation = defineMessage({
  type: 'object',
  required: ['orderId', 'attempt', 'correlationId', 'bookingId'],
  properties: { orderId, attempt, correlationId, bookingId: text },
})({ name: 'CourierCancellation', version, summary: 'Nothing is to be fetched after all.', example: { ...example, bookingId: 'bkg_1' } });

export const orderClosing = defineMessage({
  type: 'object',
  required: ['orderId', 'attempt', 'correlationId', 'outcome'],
  properties: { orderId, attempt, correlationId, outcome: { enum: ['completed', 'unpaid', 'refunded', 'refund_failed'] } },
})({ name: 'OrderClosing', version, summary: 'A settlement is over.', example: { ...example, outcome: 'completed' } });
