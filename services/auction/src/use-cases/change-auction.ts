import type { Clock } from '@ecom/kernel';
import type { Auction } from '../domain/auction';
import type { Moment } from '../domain/lifecycle';
import { AuctionChangedError } from '../domain/lifecycle-errors';
import type { AuctionChange, AuctionStore, KeptAnswers, KeyedRequest } from './auction-store';
import { answerOnce } from './idempotency';

export type Dependencies = { readonly auctions: AuctionStore; readonly answers: KeptAnswers; readonly clock: Clock };

/** Who asks for a change of which auction. */
export type Command = {
  readonly auctionId: string;
  readonly callerId: string;
  readonly correlationId: string;
  readonly request: KeyedRequest | undefined;
};

type Decision = AuctionChange & { readonly answer: object };
type Decide = (found: Auction | undefined, moment: Moment) => Decision | Promise<Decision>;

const ATTEMPTS = 4;

const attempt = async (
  { auctions, answers, clock }: Dependencies,
  { auctionId, correlationId, request }: Command,
  decide: Decide,
): Promise<string> =>
  answerOnce(answers, request, async (keep) => {
    const moment = { now: clock().getTime(), correlationId };
    const { answer: told, ...change } = await decide(await auctions.get(auctionId), moment);
    const answer = JSON.stringify(told);
    await auctions.replace(change, keep(answer));

    return answer;
  });

/** Reads, decides, and writes if nothing changed meanwhile; else starts over, a few times. */
export const changeAuction = async (dependencies: Dependencies, command: Command, decide: Decide): Promise<string> => {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt(dependencies, command, decide);
    } catch (error) {
      if (tried === ATTEMPTS || !(error instanceof AuctionChangedError)) throw error;
    }
  }
};
