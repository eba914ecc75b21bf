import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import startMailService from 'aws-ses-v2-local';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mailerSuite } from '../../tests/suites/mailer';
import { MailNotAcceptedError } from '../domain/errors';
import { mailOf } from '../domain/mail';
import { mailClient, sesMailer } from './ses-mailer';

type Stored = {
  readonly emails: readonly {
    readonly destination: { readonly to: readonly string[] };
    readonly subject: string;
    readonly body: { readonly text: string; readonly html: string };
  }[];
};

const sender = 'EcomAuction <no-reply@ecomauction.test>';
const mail = mailOf({ template: 'sold', data: { title: 'x' } });
let service: Server;
let endpoint: string;

const urlOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const ended = async (server: Server): Promise<void> => {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
};

beforeAll(async () => {
  service = await startMailService({ host: '127.0.0.1', port: 0 });
  endpoint = urlOf(service);
});

afterAll(() => ended(service));

mailerSuite('SES', () => ({
  mailer: sesMailer({ client: mailClient({ endpoint }), sender }),
  received: async () => {
    const { emails } = (await (await fetch(`${endpoint}/store`)).json()) as Stored;
    return emails.map(({ destination, subject, body }) => ({ to: destination.to.join(), subject, text: body.text, html: body.html }));
  },
}));

it('asks the mail service once: a mail that may have left is not sent again behind our back (B-NOT-3)', async () => {
  let asked = 0;
  const busy = createServer((_, response) => {
    asked += 1;
    response.writeHead(500).end();
  }).listen(0, '127.0.0.1');
  await once(busy, 'listening');

  await expect(sesMailer({ client: mailClient({ endpoint: urlOf(busy) }), sender }).send('seller@example.test', mail)).rejects.toThrow(
    MailNotAcceptedError,
  );
  await ended(busy);
  expect(asked).toBe(1);
});
