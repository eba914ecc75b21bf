import { type Clock, type Json, toJson } from '@ecom/kernel';
import { AGREEMENT_TYPE, agreementKey } from '../domain/agreement';
import { AuctionCancelledError } from '../domain/errors';
import { requireOwn } from '../domain/lifecycle';
import type { ReadAuctions } from './agreement-store';
import type { KeptAnswers } from './auction-store';
import type { Command } from './change-auction';
import { answerOnce } from './idempotency';

type AgreementUpload = {
  readonly agreementId: string;
  readonly method: 'PUT';
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly expiresAt: string;
};
type Upload = {
  readonly key: string;
  readonly contentType: string;
  /** Bytes, exactly. */
  readonly size: number;
  /** Base64. */
  readonly sha256: string;
  readonly fileName: string | undefined;
  readonly now: Date;
  readonly seconds: number;
};
/** An address that takes one object, once, and the headers it takes it with. */
export type UploadAddresses = (upload: Upload) => Pick<AgreementUpload, 'url' | 'headers'>;

type Dependencies = {
  readonly auctions: ReadAuctions;
  readonly answers: KeptAnswers;
  readonly addresses: UploadAddresses;
  readonly clock: Clock;
  readonly newAgreementId: () => string;
};
type UploadCommand = Command & { readonly size: number; readonly sha256: string; readonly fileName: string | undefined };

const SECONDS = 300;

/** @throws AuctionNotFoundError, NotYourAuctionError, AuctionCancelledError */
export const makeRequestAgreementUpload =
  ({ auctions, answers, addresses, clock, newAgreementId }: Dependencies) =>
  ({ auctionId, callerId, size, sha256, fileName, request }: UploadCommand): Promise<Json<AgreementUpload>> =>
    answerOnce(answers, request, async (keep) => {
      const auction = requireOwn(await auctions.get(auctionId), auctionId, callerId);
      if (auction.status === 'cancelled') throw new AuctionCancelledError('The auction was cancelled.');

      const [now, agreementId] = [clock(), newAgreementId()];
      const key = agreementKey({ sellerId: callerId, auctionId, agreementId });
      const address = addresses({ key, contentType: AGREEMENT_TYPE, size, sha256, fileName, now, seconds: SECONDS });
      const expiresAt = new Date(now.getTime() + SECONDS * 1_000).toISOString();
      const answer = toJson({ agreementId, method: 'PUT' as const, ...address, expiresAt });
      const kept = keep(answer);
      if (kept) await answers.keep(kept);

      return answer;
    });

export type RequestAgreementUpload = ReturnType<typeof makeRequestAgreementUpload>;
