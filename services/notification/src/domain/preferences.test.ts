import { notificationTemplates } from '@ecom/contracts';
import { expect, it } from 'vitest';
import { allowsMail, completePreferences } from './preferences';

it.each(notificationTemplates)('everything is on until somebody says otherwise: %s', (template) => {
  expect(allowsMail(completePreferences(), template)).toBe(true);
});

it('one template can be off, the others stay on', () => {
  const preferences = completePreferences({ templates: { lost: false } });

  expect(notificationTemplates.filter((template) => !allowsMail(preferences, template))).toEqual(['lost']);
});

it('no mail at all when the channel is off', () => {
  const preferences = completePreferences({ channels: { email: false }, templates: { won: true } });

  expect(notificationTemplates.some((template) => allowsMail(preferences, template))).toBe(false);
});
