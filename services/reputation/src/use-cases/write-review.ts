import { type Clock, digest, type Json, toJson } from '@ecom/kernel';
import { ReviewCollidedError } from '../domain/errors';
import { REVIEW_ATTEMPTS } from '../domain/limits';
import { write } from '../domain/review';
import { type ExchangeView, exchangeView, partIn } from '../domain/review-view';
import type { Exchanges, KeyedRequest } from './review-ports';

type Dependencies = {
  readonly exchanges: Pick<Exchanges, 'get' | 'add' | 'findAnswer'>;
  readonly clock: Clock;
  readonly newReviewId: () => string;
  /** Lets whoever is at the same rows finish. */
  readonly pause: () => Promise<unknown>;
};
type Command = {
  readonly orderId: string;
  readonly callerId: string;
  readonly stars: number;
  readonly comment: string | undefined;
  readonly idempotencyKey: string | undefined;
};
type Answer = Json<ExchangeView>;

const keyedRequest = ({ orderId, callerId, stars, comment, idempotencyKey: key }: Command): KeyedRequest | undefined =>
  key === undefined ? undefined : { callerId, key, fingerprint: digest('POST review', JSON.stringify([orderId, stars, comment])) };

/** @returns nothing when the exchange changed in between */
const attempt = async ({ exchanges, clock, newReviewId }: Dependencies, command: Command): Promise<Answer | undefined> => {
  const { exchange, role } = partIn(await exchanges.get(command.orderId), command.callerId);
  const { stars, comment } = command;
  const writtenAt = clock().getTime();
  const reviewed = write(exchange, role, { reviewId: newReviewId(), stars, ...(comment !== undefined && { comment }), writtenAt });
  const answer = toJson(exchangeView(reviewed, role, writtenAt));
  const request = keyedRequest(command);
  const isAdded = await exchanges.add({ exchange: reviewed, role, kept: request && { request, answer } });

  return isAdded ? answer : undefined;
};

const findAnswer = async ({ exchanges, clock }: Dependencies, command: Command): Promise<Answer | undefined> => {
  const request = keyedRequest(command);

  return request && ((await exchanges.findAnswer(request, clock())) as Answer | undefined);
};

const answerOf = async (dependencies: Dependencies, command: Command): Promise<Answer | undefined> => {
  const answered = await findAnswer(dependencies, command);
  if (answered !== undefined) return answered;
  try {
    return await attempt(dependencies, command);
  } catch (error) {
    // The same request may have gone through between the two looks.
    const meanwhile = await findAnswer(dependencies, command);
    if (meanwhile === undefined) throw error;
    return meanwhile;
  }
};

/**
 * One side's review, for good. The same request under the same key gets the same answer, byte for byte, whatever has become of the exchange.
 * @throws OrderNotFoundError for strangers too, ReviewWrittenError, ReviewWindowEndedError, IdempotencyKeyReusedError, ReviewCollidedError
 */
export const makeWriteReview =
  (dependencies: Dependencies) =>
  async (command: Command): Promise<Answer> => {
    for (let attempts = 0; attempts < REVIEW_ATTEMPTS; attempts += 1) {
      const answer = await answerOf(dependencies, command);
      if (answer !== undefined) return answer;
      await dependencies.pause();
    }
    throw new ReviewCollidedError('Others are changing the same reviews. Repeat in a moment.');
  };

export type WriteReview = ReturnType<typeof makeWriteReview>;
