import { type RouteDocs, route } from '@ecom/lambda';
import { preferences, preferencesExample } from '../answers';

export const getPreferencesRoute = route<typeof preferences>()({});

export const getPreferencesDocs = {
  route: getPreferencesRoute,
  summary: 'Look at what one wants to be told',
  description: 'Everything is on until somebody turns it off.',
  answer: preferences,
  example: { answer: preferencesExample },
} as const satisfies RouteDocs<typeof getPreferencesRoute>;
