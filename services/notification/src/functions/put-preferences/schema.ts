import { notificationTemplates } from '@ecom/contracts';
import { type RouteDocs, route } from '@ecom/lambda';
import { boolean, object } from 'yup';
import { PreferencesKeyReusedError } from '../../domain/errors';
import { preferences, preferencesExample } from '../answers';

const choice = boolean().strict().optional();

const choices = <Name extends string>(names: readonly Name[]) =>
  object(Object.fromEntries(names.map((name) => [name, choice])) as Record<Name, typeof choice>)
    .strict()
    .noUnknown()
    .default(undefined);

const body = object({ channels: choices(['email'] as const), templates: choices(notificationTemplates) })
  .strict()
  .noUnknown()
  .required();

export const putPreferencesRoute = route<typeof preferences>()({ body });

export const putPreferencesDocs = {
  route: putPreferencesRoute,
  summary: 'Say what one wants to be told',
  description: 'Replaces what was said before; what is left out is on.',
  answer: preferences,
  refusals: [PreferencesKeyReusedError],
  idempotent: true,
  example: { body: { templates: { outbid: false } }, answer: preferencesExample },
} as const satisfies RouteDocs<typeof putPreferencesRoute>;
