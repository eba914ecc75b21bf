import { defineEvent } from '../../define-event';
import { isoDateTime, userId } from '../../schema';

export const userRegistered = defineEvent({
  type: 'object',
  required: ['userId', 'registeredAt'],
  properties: { userId, registeredAt: isoDateTime },
})({
  name: 'UserRegistered',
  source: 'ecom.identity',
  version: 1,
  summary: 'Somebody confirmed an account; the profile with its points exists.',
  example: { userId: 'usr_1', registeredAt: '2026-01-01T10:00:00.000Z' },
});
