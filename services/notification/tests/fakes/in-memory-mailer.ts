import { MailNotAcceptedError } from '../../src/domain/errors';
import type { Mail } from '../../src/domain/mail';
import type { Mailer } from '../../src/use-cases/ports';

type SentMail = Mail & { readonly to: string };

/** Refuses mails without a subject, and as many others as `refuseNext` says. */
export const inMemoryMailer = () => {
  const sent: SentMail[] = [];
  let refusals = 0;
  const mailer: Mailer = {
    send: async (to, mail) => {
      if (refusals > 0 || mail.subject === '') {
        refusals = Math.max(0, refusals - 1);
        throw new MailNotAcceptedError('Refused.');
      }
      sent.push({ to, ...mail });
      return `mail-${sent.length}`;
    },
  };
  return {
    mailer,
    sent,
    refuseNext: (times: number): void => {
      refusals = times;
    },
  };
};
