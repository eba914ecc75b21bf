import type { Clock } from '@ecom/kernel';
import type { Auction } from '../domain/auction';
import type { Moment } from '../domain/lifecycle';
import { AuctionChangedError } from '../domain/lifecycle-errors';
import type { AuctionStore, KeptAnswers, KeyedRequest } from './auction-store';
import { answerOnce } from './idempotency';

export type Dependencies = { readonly auctions: AuctionStore; readonly answers: KeptAnswers; readonly clock: Clock };

/** Who asks for a change of which auction. */
export type Command = {
  readonly auctionId: string;
  readonly callerId: string;
  readonly correlationId: string;
  readonly request: KeyedRequest | undefined;
};

type Change = {
  readonly decide: (found: Auction | undefined, moment: Moment) => { readonly before: Auction; readonly after: Auction };
  readonly view: (after: Auction, moment: Moment) => object;
};

const ATTEMPTS = 4;

const attempt = async (
  { auctions, answers, clock }: Dependencies,
  { auctionId, correlationId, request }: Command,
  { decide, view }: Change,
): Promise<string> =>
  answerOnce(answers, request, async (keep) => {
    const moment = { now: clock().getTime(), correlationId };
    const { before, after } = decide(await auctions.get(auctionId), moment);
    const answer = JSON.stringify(view(after, moment));
    await auctions.replace(before, after, keep(answer));

    return answer;
  });

/** Reads, decides, and writes if nothing changed meanwhile; else starts over, a few times. */
export const changeAuction = async (dependencies: Dependencies, command: Command, change: Change): Promise<string> => {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt(dependencies, command, change);
    } catch (error) {
      if (tried === ATTEMPTS || !(error instanceof AuctionChangedError)) throw error;
    }
  }
};
