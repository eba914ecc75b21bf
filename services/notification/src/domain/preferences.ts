import { notificationTemplates } from '@ecom/contracts';
import type { Template } from './notification';

/** What a user wants to be told, and how. */
export type Preferences = {
  readonly channels: { readonly email: boolean };
  readonly templates: Readonly<Record<Template, boolean>>;
};

/** Part of what a user wants; what is left out is on. */
export type PreferenceChoices = {
  readonly channels?: { readonly email?: boolean | undefined } | undefined;
  readonly templates?: Readonly<Partial<Record<Template, boolean | undefined>>> | undefined;
};

/** Fills the gaps: everything is on until somebody turns it off, templates that did not exist then included. */
export const completePreferences = ({ channels, templates }: PreferenceChoices = {}): Preferences => ({
  channels: { email: channels?.email ?? true },
  templates: Object.fromEntries(
    notificationTemplates.map((template) => [template, templates?.[template] ?? true]),
  ) as Preferences['templates'],
});

export const allowsMail = ({ channels, templates }: Preferences, template: Template): boolean => channels.email && templates[template];
