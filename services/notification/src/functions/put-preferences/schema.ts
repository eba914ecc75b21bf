import { notificationTemplates } from '@ecom/contracts';
import { boolean, object } from 'yup';

const choice = boolean().strict().optional();

const choices = <Name extends string>(names: readonly Name[]) =>
  object(Object.fromEntries(names.map((name) => [name, choice])) as Record<Name, typeof choice>)
    .strict()
    .noUnknown()
    .default(undefined);

export const putPreferencesBody = object({ channels: choices(['email'] as const), templates: choices(notificationTemplates) })
  .strict()
  .noUnknown()
  .required();
