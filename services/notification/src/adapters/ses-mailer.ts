import { SESv2Client, type SESv2ClientConfig, SendEmailCommand } from '@aws-sdk/client-sesv2';
import { MailNotAcceptedError } from '../domain/errors';
import type { Mailer } from '../use-cases/ports';

type Options = {
  readonly client?: Pick<SESv2Client, 'send'>;
  /** A mailbox, or a name with one in angle brackets. */
  readonly sender: string;
};

/** SES does not tell a repeated request from a new one: the client never repeats by itself, and gives up well before the function does. */
export const mailClient = (config: SESv2ClientConfig = {}): SESv2Client =>
  new SESv2Client({
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 1_000, requestTimeout: 5_000, throwOnRequestTimeout: true },
    ...config,
  });

const utf8 = (Data: string) => ({ Data, Charset: 'UTF-8' });

export const sesMailer = ({ client = mailClient(), sender }: Options): Mailer => ({
  async send(address, { subject, text, html }) {
    const request = new SendEmailCommand({
      FromEmailAddress: sender,
      Destination: { ToAddresses: [address] },
      Content: { Simple: { Subject: utf8(subject), Body: { Text: utf8(text), Html: utf8(html) } } },
    });
    const { MessageId } = await client.send(request).catch((error: unknown) => {
      throw new MailNotAcceptedError('The mail service did not accept the mail.', {}, { cause: error });
    });
    if (MessageId === undefined) throw new MailNotAcceptedError('The mail service did not confirm the mail.');

    return MessageId;
  },
});
