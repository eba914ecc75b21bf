import { notificationTemplates } from '@ecom/contracts';

const choice = { type: 'boolean' } as const;

export const preferences = {
  title: 'NotificationPreferences',
  type: 'object',
  required: ['channels', 'templates'],
  properties: {
    channels: { type: 'object', required: ['email'], properties: { email: choice } },
    templates: { type: 'object', propertyNames: { enum: notificationTemplates }, additionalProperties: choice },
  },
} as const;

export const preferencesExample = { channels: { email: true }, templates: { outbid: false } } as const;
