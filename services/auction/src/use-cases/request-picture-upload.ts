import { type Clock, type Json, toJson } from '@ecom/kernel';
import { requireOwn, requireUntouched } from '../domain/lifecycle';
import { TooManyPicturesError } from '../domain/lifecycle-errors';
import { MOST_PICTURES, type PictureType, pictureKey } from '../domain/picture';
import type { AuctionStore, KeptAnswers } from './auction-store';
import type { Command } from './change-auction';
import { answerOnce } from './idempotency';

export type UploadForm = { readonly url: string; readonly fields: Readonly<Record<string, string>> };
/** What a browser needs to upload the picture, and until when it may. */
type PictureUpload = UploadForm & { readonly pictureId: string; readonly method: 'POST'; readonly expiresAt: string };
type Upload = {
  readonly key: string;
  readonly contentType: PictureType;
  /** Bytes. */
  readonly largest: number;
  /** SHA-256, base64. */
  readonly checksum: string | undefined;
  readonly now: Date;
  readonly expiresAt: Date;
};
export type UploadForms = (upload: Upload) => UploadForm;

type Dependencies = {
  readonly auctions: Pick<AuctionStore, 'get'>;
  readonly answers: KeptAnswers;
  readonly uploadForms: UploadForms;
  readonly clock: Clock;
  readonly newPictureId: () => string;
};
type UploadCommand = Command & { readonly contentType: PictureType; readonly size: number; readonly checksum: string | undefined };

const VALIDITY = 300_000;

export const makeRequestPictureUpload =
  ({ auctions, answers, uploadForms, clock, newPictureId }: Dependencies) =>
  ({ auctionId, callerId, contentType, size, checksum, request }: UploadCommand): Promise<Json<PictureUpload>> =>
    answerOnce(answers, request, async (keep) => {
      const now = clock();
      const auction = requireUntouched(requireOwn(await auctions.get(auctionId), auctionId, callerId), now.getTime());
      if (auction.pictures.length >= MOST_PICTURES)
        throw new TooManyPicturesError(`An auction has at most ${MOST_PICTURES} pictures.`, { most: MOST_PICTURES });

      const pictureId = newPictureId();
      const expiresAt = new Date(now.getTime() + VALIDITY);
      const form = uploadForms({ key: pictureKey(auctionId, pictureId), contentType, largest: size, checksum, now, expiresAt });
      const answer = toJson({ pictureId, method: 'POST' as const, ...form, expiresAt: expiresAt.toISOString() });
      const kept = keep(answer);
      if (kept) await answers.keep(kept);

      return answer;
    });

export type RequestPictureUpload = ReturnType<typeof makeRequestPictureUpload>;
