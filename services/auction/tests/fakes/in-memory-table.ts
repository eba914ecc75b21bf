import type { Clock } from '@ecom/kernel';
import type { Auction } from '../../src/domain/auction';
import { close, isDue } from '../../src/domain/closing';
import { type Description, descriptionAfter } from '../../src/domain/description';
import { IdempotencyKeyReusedError } from '../../src/domain/errors';
import { AuctionChangedError } from '../../src/domain/lifecycle-errors';
import { MOST_PICTURES } from '../../src/domain/picture';
import type { QrCode } from '../../src/domain/qr-code';
import type {
  AuctionStore,
  ClosingStore,
  DescribedAuctions,
  KeptAnswer,
  KeptAnswers,
  PictureStore,
} from '../../src/use-cases/auction-store';
import { RequestRepeatedError } from '../../src/use-cases/idempotency';

export type AuctionTable = {
  readonly auctions: AuctionStore;
  readonly answers: KeptAnswers;
  readonly closing: ClosingStore;
  readonly pictures: PictureStore;
  readonly described: DescribedAuctions & { show(auctionId: string, qrCode: QrCode): Promise<void> };
  put(auction: Auction): Promise<void>;
};

const DAY = 86_400_000;

/** Auctions and answers without a table; each method finishes before another begins, as one write does. */
export const inMemoryTable = (clock: Clock): AuctionTable => {
  const auctions = new Map<string, Auction>();
  const descriptions = new Map<string, Description>();
  const origins = new Map<string, string | undefined>();
  const qrCodes = new Map<string, QrCode>();
  const kept = new Map<string, KeptAnswer & { readonly until: number }>();
  const nameOf = ({ request }: Pick<KeptAnswer, 'request'>) => `${request.callerId} ${request.key}`;
  const live = (answer: Pick<KeptAnswer, 'request'>) => {
    const found = kept.get(nameOf(answer));
    return found && found.until > clock().getTime() ? found : undefined;
  };
  const keep = (answer: KeptAnswer | undefined): void => {
    if (answer) kept.set(nameOf(answer), { ...answer, until: clock().getTime() + DAY });
  };
  const checkNew = (answer: KeptAnswer | undefined): void => {
    if (answer && live(answer)) throw new RequestRepeatedError('This request is being answered already.');
  };
  const checkUnchanged = (before: Auction): void => {
    const now = auctions.get(before.id);
    if (now?.status !== before.status || now.seq !== before.seq || now.updatedAt !== before.updatedAt)
      throw new AuctionChangedError('The auction was changed at the same time.');
  };
  const get = async (auctionId: string) => auctions.get(auctionId);
  const write = (before: Auction, answer: KeptAnswer | undefined, change: () => void): void => {
    checkNew(answer);
    checkUnchanged(before);
    change();
    keep(answer);
  };

  return {
    put: async (auction) => void auctions.set(auction.id, auction),
    described: {
      get: async (auctionId) => {
        const auction = auctions.get(auctionId);
        const qrCode = qrCodes.get(auctionId);
        const relistOf = origins.get(auctionId);
        const beside = { ...(qrCode && { qrCode }), ...(relistOf !== undefined && { relistOf }) };
        return auction && { auction, description: descriptions.get(auctionId), ...beside };
      },
      show: async (auctionId, qrCode) => void qrCodes.set(auctionId, qrCode),
    },
    auctions: {
      get,
      descriptionOf: async (auctionId) => descriptions.get(auctionId),
      add: async ({ auction, description, relistOf }, answer) => {
        checkNew(answer);
        auctions.set(auction.id, auction);
        descriptions.set(auction.id, description);
        origins.set(auction.id, relistOf);
        keep(answer);
      },
      replace: async ({ before, after, description }, answer) =>
        write(before, answer, () => {
          auctions.set(after.id, after);
          descriptions.set(after.id, descriptionAfter(descriptions.get(after.id), description));
        }),
      remove: async (draft, answer) =>
        write(draft, answer, () => {
          auctions.delete(draft.id);
          descriptions.delete(draft.id);
        }),
    },
    answers: {
      find: async (request) => {
        const found = live({ request });
        if (found && found.request.fingerprint !== request.fingerprint)
          throw new IdempotencyKeyReusedError('This Idempotency-Key belongs to another request.');
        return found?.answer;
      },
      keep: async (answer) => {
        checkNew(answer);
        keep(answer);
      },
    },
    closing: {
      get,
      close: async (auctionId, { now, correlationId }) => {
        const auction = auctions.get(auctionId);
        const closed = auction?.status === 'published' && isDue(auction, now) ? close(auction, now, correlationId) : undefined;
        if (closed) auctions.set(auctionId, closed);
        return closed !== undefined;
      },
    },
    pictures: {
      get,
      attach: async ({ id }, picture, { now, correlationId }) => {
        const auction = auctions.get(id);
        if (auction?.pictures.some((one) => one.id === picture.id)) return true;
        const untouched =
          auction?.status === 'draft' || (auction?.status === 'published' && auction.leaderId === undefined && now < auction.endsAt);
        if (!(auction && untouched) || auction.pictures.length >= MOST_PICTURES) return false;
        const seq = auction.status === 'draft' ? 0 : auction.seq + 1;
        auctions.set(id, { ...auction, pictures: [...auction.pictures, picture], seq, updatedAt: now, correlationId });
        return true;
      },
    },
  };
};
