import { ProblemError } from '@ecom/client';
import type { LiveFeed } from '@ecom/client/live-feed';
import type { SellerView } from '../platform-client/auctions';
import { eventually } from '../platform-client/eventually';
import { mailsTo } from '../platform-client/mailbox';
import type { Platform } from '../platform-client/platform';
import type { Cast, Person } from './people';
import type { Teller } from './teller';

const mailPatienceMs = 15_000;

/** Where the story is told, and who is in it. */
export type Stage = { readonly platform: Platform; readonly teller: Teller; readonly cast: Cast };

export type Scene = Stage & { readonly auction: SellerView; readonly feed: LiveFeed };

/** @returns how an attempt was refused, undefined when it was not. */
export const refusal = async (attempt: Promise<unknown>): Promise<ProblemError | undefined> =>
  attempt.then(
    () => undefined,
    (error: unknown) => {
      if (error instanceof ProblemError) return error;
      throw error;
    },
  );

/** The mail with this subject, once it has come. */
export const mailWith = async ({ platform: { mailUrl } }: Stage, { email }: Person, subject: string): Promise<string | undefined> =>
  eventually(async () => (await mailsTo(mailUrl, email)).map((mail) => mail.subject).find((one) => one.startsWith(subject)), {
    timeoutMs: mailPatienceMs,
  });
