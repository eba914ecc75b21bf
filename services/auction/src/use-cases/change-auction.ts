import { type Clock, type Json, toJson } from '@ecom/kernel';
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

type Decision<Answer> = AuctionChange & { readonly answer: Answer };
type Decide<Answer> = (found: Auction | undefined, moment: Moment) => Decision<Answer> | Promise<Decision<Answer>>;

const ATTEMPTS = 4;

const attempt = async <Answer>(
  { auctions, answers, clock }: Dependencies,
  { auctionId, correlationId, request }: Command,
  decide: Decide<Answer>,
): Promise<Json<Answer>> =>
  answerOnce(answers, request, async (keep) => {
    const moment = { now: clock().getTime(), correlationId };
    const { answer: told, ...change } = await decide(await auctions.get(auctionId), moment);
    const answer = toJson(told);
    await auctions.replace(change, keep(answer));

    return answer;
  });

/** Reads, decides, and writes if nothing changed meanwhile; else starts over, a few times. */
export const changeAuction = async <Answer>(
  dependencies: Dependencies,
  command: Command,
  decide: Decide<Answer>,
): Promise<Json<Answer>> => {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt(dependencies, command, decide);
    } catch (error) {
      if (tried === ATTEMPTS || !(error instanceof AuctionChangedError)) throw error;
    }
  }
};
