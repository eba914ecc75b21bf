/** Fragments that more than one contract uses. Patterns stand in for formats, and for lengths, so that compiled validators import nothing. */
export const isoDateTime = {
  type: 'string',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$',
  description: 'ISO 8601, UTC, milliseconds.',
} as const;
export const auctionId = { type: 'string', pattern: '^auc_[0-9A-Za-z]+$' } as const;
export const userId = { type: 'string', pattern: '^usr_[0-9A-Za-z-]+$' } as const;
export const amount = { type: 'integer', minimum: 0, description: 'Minor units.' } as const;
export const currency = { enum: ['USD', 'EUR', 'GBP'] } as const;
export const sequence = { type: 'integer', minimum: 1, description: 'Gap-free per auction.' } as const;
export const title = { type: 'string', pattern: '^[\\s\\S]{1,200}$' } as const;
export const orderId = { type: 'string', pattern: '^ord_[0-9A-Za-z]+$' } as const;
export const offerId = { type: 'string', pattern: '^off_[0-9A-Za-z]+$' } as const;
export const correlationId = { type: 'string', pattern: '^[\\x21-\\x7e]{1,128}$' } as const;
export const attempt = { type: 'integer', minimum: 1, description: 'Counts from 1: each time the buyer may pay.' } as const;
export const businessKey = { type: 'string', pattern: '^[\\x21-\\x7e]{1,256}$' } as const;
