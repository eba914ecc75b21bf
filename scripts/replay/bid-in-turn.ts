import { ProblemError } from '@ecom/client';
import type { AuctionsApi } from '../platform-client/auctions';
import type { RecordedBid } from './columns';
import type { Crowd } from './crowd';
import type { Progress } from './progress';

/** What became of an auction's bids so far. */
export type Tally = { accepted: number; readonly refused: Record<string, number> };

export type Turn = {
  readonly auctionId: string;
  readonly tally: Tally;
  readonly auctions: AuctionsApi;
  readonly crowd: Crowd;
  readonly progress: Progress;
  readonly runId: string;
  readonly pause: (ms: number) => Promise<unknown>;
};

const attempts = 4;
const patienceMs = 100;

type Answer = { readonly kind: 'accepted' | 'unanswered' } | { readonly kind: 'refused'; readonly code: string };

const answerTo = (error: unknown): Answer => {
  if (!(error instanceof ProblemError)) throw error;
  if (error.status >= 500 || error.status === 409) return { kind: 'unanswered' };
  // Anything but a rule of the auction means that the replay itself went wrong: a token, an address.
  if (!error.code.startsWith('AUCTION_')) throw error;
  return { kind: 'refused', code: error.code };
};

const attempt = async (bid: RecordedBid, { auctions, auctionId, crowd, runId }: Turn): Promise<Answer> => {
  const { accessToken } = await crowd.bidder(bid.bidder);
  try {
    await auctions.bid(accessToken, auctionId, { amount: bid.amount, key: `${runId}-${bid.line}` });
    return { kind: 'accepted' };
  } catch (error) {
    return answerTo(error);
  }
};

/** Sent again under the same key, a bid counts once. */
const answered = async (bid: RecordedBid, turn: Turn): Promise<Answer> => {
  let answer = await attempt(bid, turn);
  for (let retry = 1; answer.kind === 'unanswered' && retry < attempts; retry += 1) {
    await turn.pause(retry * patienceMs);
    answer = await attempt(bid, turn);
  }
  return answer;
};

/** Places bids one after the other, as their bidders, and counts how they were answered. */
export const bidInTurn = async (bids: readonly RecordedBid[], turn: Turn): Promise<void> => {
  const { tally, progress } = turn;
  for (const bid of bids) {
    const answer = await answered(bid, turn);
    if (answer.kind === 'accepted') tally.accepted += 1;
    else if (answer.kind === 'refused') tally.refused[answer.code] = (tally.refused[answer.code] ?? 0) + 1;
    progress.advance();
  }
};
