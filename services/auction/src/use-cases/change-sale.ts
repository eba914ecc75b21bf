import { type Clock, type Json, toJson } from '@ecom/kernel';
import type { Auction } from '../domain/auction';
import type { Moment } from '../domain/lifecycle';
import type { Sale, SaleChange } from '../domain/sale';
import { SaleChangedError } from '../domain/sale-errors';
import type { KeptAnswers } from './auction-store';
import type { Command } from './change-auction';
import { answerOnce } from './idempotency';
import type { SaleStore, WithSale } from './sale-store';

export type Dependencies = {
  readonly auctions: { get(auctionId: string): Promise<Auction | undefined> };
  readonly sales: SaleStore;
  readonly answers: KeptAnswers;
  readonly clock: Clock;
};

type Found = { readonly auction: Auction | undefined; readonly sale: Sale | undefined; readonly moment: Moment };
type Decision<Answer> = SaleChange & Pick<WithSale, 'relisted'> & { readonly answer: Answer };

const ATTEMPTS = 4;

/** Does something again, from the start, as long as others are faster; a few times. */
export const unlessChanged = async <Result>(attempt: () => Promise<Result>): Promise<Result> => {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tried === ATTEMPTS || !(error instanceof SaleChangedError)) throw error;
    }
  }
};

/** Reads, decides, and writes if nobody decided anything else meanwhile; else starts over, a few times. */
export const changeSale = <Answer>(
  { auctions, sales, answers, clock }: Dependencies,
  { auctionId, correlationId, request }: Command,
  decide: (found: Found) => Promise<Decision<Answer>>,
): Promise<Json<Answer>> =>
  unlessChanged(() =>
    answerOnce(answers, request, async (keep) => {
      const [auction, sale] = await Promise.all([auctions.get(auctionId), sales.get(auctionId)]);
      const moment = { now: clock().getTime(), correlationId };
      const { answer: told, relisted, ...change } = await decide({ auction, sale, moment });
      const answer = toJson(told);
      await sales.save(change, { kept: keep(answer), ...(relisted && { relisted }) });

      return answer;
    }),
  );
