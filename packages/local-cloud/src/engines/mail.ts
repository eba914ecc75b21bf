import { once } from 'node:events';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import { type ServerGuard, unguardedServer } from '../iam/guard';
import type { Engine } from './engine';
import { listening } from './port-in-use';

const require = createRequire(import.meta.url);
type SesServer = { readonly default: (options: { readonly host: string; readonly port: number }) => Promise<Server> };

export type Mail = { readonly from: string; readonly to: string; readonly subject: string; readonly text: string; readonly html?: string };

/** SES; its address is also the page of the inbox. */
export type MailEngine = Engine & {
  /** Puts a mail of AWS itself (Cognito, SNS) into the inbox. */
  readonly deliver: (mail: Mail) => Promise<void>;
};

const asSesRequest = ({ from, to, subject, text, html }: Mail) => ({
  FromEmailAddress: from,
  Destination: { ToAddresses: [to] },
  Content: { Simple: { Subject: { Data: subject }, Body: { Text: { Data: text }, ...(html && { Html: { Data: html } }) } } },
});

type MailOptions = { readonly port: number; readonly guard?: ServerGuard };

/** Starts SES with its inbox page at the same address. Fails with `PORT_TAKEN`. */
export const startMail = async ({ port, guard = unguardedServer }: MailOptions): Promise<MailEngine> =>
  listening(port, 'SES', async () => {
    const { default: serve } = require('aws-ses-v2-local') as SesServer;
    const server = await serve({ host: '127.0.0.1', port });
    guard('mail', server);
    const url = `http://127.0.0.1:${port}`;
    return {
      url,
      deliver: async (mail) => {
        const headers = { 'content-type': 'application/json', authorization: 'AWS4-HMAC-SHA256 Credential=local' };
        const response = await fetch(`${url}/v2/email/outbound-emails`, {
          method: 'POST',
          headers,
          body: JSON.stringify(asSesRequest(mail)),
        });
        if (!response.ok) throw new Error(`The inbox refused a mail: ${response.status} ${await response.text()}`);
      },
      stop: async () => {
        server.closeAllConnections();
        server.close();
        await once(server, 'close');
      },
    };
  });
