import { defineMessage } from '../define-message';
import { auctionId } from '../schema';

export const auctionDue = defineMessage({
  type: 'object',
  required: ['auctionId', 'task'],
  properties: {
    auctionId,
    task: { enum: ['open', 'announce-ending-soon', 'close', 'lapse-offer'] },
    correlationId: {
      type: 'string',
      pattern: '^[\\x21-\\x7e]{1,128}$',
      description: 'Of the request that set the time, or of the sweep that found it passed.',
    },
  },
})({
  name: 'AuctionDue',
  version: 1,
  summary: 'The time has come, or soon will, to look at an auction: the receiver checks the clock itself.',
  example: { auctionId: 'auc_01JD8Z0000000000000000000A', task: 'close' },
});
