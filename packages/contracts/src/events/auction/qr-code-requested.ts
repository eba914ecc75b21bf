import { defineEvent } from '../../define-event';

export const qrCodeRequested = defineEvent({
  type: 'object',
  required: ['auctionId'],
  properties: {
    auctionId: { type: 'string', description: 'As the caller wrote it: nobody has looked at it before it is consumed.' },
  },
})({
  name: 'QrCodeRequested',
  source: 'ecom.auction',
  version: 1,
  summary: 'Somebody wants a QR code of an auction. API Gateway puts the event itself.',
  unstamped: true,
  example: { auctionId: 'auc_01JD8Z0000000000000000000A' },
});
