import type { Mail } from '../mail';
import type { loadCognito, Message, Messages, Pool, Services } from './internals';

type Loaded = ReturnType<typeof loadCognito>;
type Template = { readonly EmailSubject?: string; readonly EmailMessage?: string };
type Creating = Messages & { readonly create: (...parameters: readonly unknown[]) => Promise<Message> };

const sender = 'no-reply@verificationemail.com';

const templateOf = ({ options }: Pool, source: string): Template => {
  if (source !== 'AdminCreateUser') return (options['VerificationMessageTemplate'] as Template | undefined) ?? {};
  return (options['AdminCreateUserConfig'] as { InviteMessageTemplate?: Template } | undefined)?.InviteMessageTemplate ?? {};
};

const defaults = (source: string): Required<Template> =>
  source === 'AdminCreateUser'
    ? { EmailSubject: 'Your temporary password', EmailMessage: 'Your username is {username} and temporary password is {####}.' }
    : { EmailSubject: 'Your verification code', EmailMessage: 'Your confirmation code is {####}' };

/** Sends the messages of a pool into the inbox, worded by its CustomMessage function, else its template, else as Cognito does. */
export const mailMessages = (
  loaded: Loaded,
  services: Pick<Services, 'triggers' | 'cognito'>,
  deliver: (mail: Mail) => Promise<void>,
): Messages => {
  const custom = new loaded.MessagesService(services.triggers, {}) as Creating;
  return {
    deliver: async (context, ...[source, clientId, poolId, user, code, metadata, details]) => {
      const pool = await services.cognito.getUserPool(context, poolId);
      const { emailSubject, emailMessage } = await custom.create(context, source, clientId, poolId, user, code, metadata);
      const { EmailSubject, EmailMessage } = { ...defaults(source), ...templateOf(pool, source) };
      const html = (emailMessage || EmailMessage).replaceAll('{####}', code).replaceAll('{username}', user.Username);
      const to = (details as { Destination: string }).Destination;
      const text = html.replaceAll(/<[^>]+>/g, ' ').trim();
      await deliver({ from: sender, to, subject: emailSubject || EmailSubject, text, html });
    },
  };
};
