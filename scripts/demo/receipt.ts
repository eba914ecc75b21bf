import { createHash } from 'node:crypto';
import { download } from '@ecom/client';
import { eventually } from '../platform-client/eventually';
import type { OrderOfStory } from './orders';
import type { Person } from './people';
import { refusal, type Scene } from './scene';

const patience = { timeoutMs: 20_000 };

const open = (url: string, { token }: Person, from?: number): Promise<Response> =>
  download(url, { token: () => token, patience: { attempts: 1 }, ...(from !== undefined && { from }) });

const bytesOf = async (response: Response): Promise<Uint8Array> => new Uint8Array(await response.arrayBuffer());
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 12);

/** Once it is made. */
const receiptOf = (url: string, reader: Person): Promise<Response | undefined> =>
  eventually(() => open(url, reader).catch(() => undefined), patience);

/** A PDF that is streamed to its buyer, and to nobody else. */
export const annOpensHerReceipt = async ({ teller, cast }: Scene, order: OrderOfStory): Promise<void> => {
  const { ann, ben } = cast;
  teller.chapter('Ann opens her receipt.');
  const { receiptUrl } = await order.read(ann);
  const url = teller.got('the order tells where it is', receiptUrl);
  const response = teller.got('it is made', await receiptOf(url, ann));
  const receipt = await bytesOf(response);
  teller.check('a PDF', [response.headers.get('content-type'), Buffer.from(receipt.slice(0, 5)).toString()], ['application/pdf', '%PDF-']);
  teller.say(`${receipt.length} bytes, sha256 ${hashOf(receipt)}…: ${url}`);
  const rest = await open(url, ann, 1_000);
  teller.check('a download that broke off goes on', [rest.status, hashOf(await bytesOf(rest))], [206, hashOf(receipt.slice(1_000))]);
  teller.check('Ben may not read it', (await refusal(open(url, ben)))?.status, 403);
};
