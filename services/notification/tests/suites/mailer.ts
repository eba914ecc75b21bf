import { describe, expect, it } from 'vitest';
import { MailNotAcceptedError } from '../../src/domain/errors';
import { mailOf } from '../../src/domain/mail';
import type { Mailer } from '../../src/use-cases/ports';

export type Inbox = {
  readonly mailer: Mailer;
  readonly received: () => Promise<
    readonly { readonly to: string; readonly subject: string; readonly text: string; readonly html: string }[]
  >;
};

/** What the fake and the mail service must both do. */
export const mailerSuite = (name: string, inboxOf: () => Inbox): void => {
  describe(`${name}: mailer`, () => {
    it('delivers subject, text and HTML unharmed, and answers with an id of its own for each mail', async () => {
      const { mailer, received } = inboxOf();
      const mail = mailOf({ template: 'sold', data: { title: 'Söxtant für 5 € & <mehr> 🧭', price: 12_500, currency: 'EUR' } });
      const ids = [await mailer.send('seller@example.test', mail), await mailer.send('seller@example.test', mail)];

      expect(new Set(ids).size).toBe(2);
      expect(ids.every((id) => id.length > 0)).toBe(true);
      expect(await received()).toEqual([
        { to: 'seller@example.test', ...mail },
        { to: 'seller@example.test', ...mail },
      ]);
    });

    it('does not swallow a refusal, here of a mail without a subject (B-NOT-1)', async () => {
      const { mailer, received } = inboxOf();
      const before = await received();

      await expect(mailer.send('seller@example.test', { subject: '', text: 'x', html: 'x' })).rejects.toThrow(MailNotAcceptedError);
      expect(await received()).toEqual(before);
    });
  });
};
