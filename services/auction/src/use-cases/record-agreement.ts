import type { Clock } from '@ecom/kernel';
import { type Agreement, type AgreementFile, type AgreementPlace, agreementOf, flawOf } from '../domain/agreement';
import { AgreementInvalidError } from '../domain/agreement-errors';
import type { AgreementStore, ReadAuctions } from './agreement-store';

export type AgreementFiles = { read(key: string): Promise<AgreementFile | undefined> };

type Dependencies = {
  readonly auctions: ReadAuctions;
  readonly agreements: Pick<AgreementStore, 'record'>;
  readonly files: AgreementFiles;
  /** Whether it can be opened and has a page. */
  readonly opens: (pdf: Uint8Array) => Promise<boolean>;
  readonly clock: Clock;
};

const refuse = (reason: string): never => {
  throw new AgreementInvalidError(reason);
};

const soundFile = async (
  { auctions, files, opens }: Dependencies,
  key: string,
): Promise<{ place: AgreementPlace; file: AgreementFile }> => {
  const place = agreementOf(key) ?? refuse('Nobody was given this key.');
  const auction = await auctions.get(place.auctionId);
  if (auction?.sellerId !== place.sellerId) refuse('It belongs to no auction of this seller.');
  const file = (await files.read(key)) ?? refuse('It is gone.');
  const flaw = flawOf(file);
  if (flaw !== undefined) refuse(flaw);
  if (!(await opens(file.content))) refuse('It cannot be opened.');
  return { place, file };
};

/** Records a document that arrived, again when it is told again. @throws AgreementInvalidError when it is none */
export const makeRecordAgreement =
  (dependencies: Dependencies) =>
  async (key: string, correlationId: string): Promise<Agreement> => {
    const { place, file } = await soundFile(dependencies, key);
    const { content, sha256, fileName } = file;

    return dependencies.agreements.record({
      ...place,
      size: content.length,
      sha256,
      ...(fileName !== undefined && { fileName }),
      recordedAt: dependencies.clock().toISOString(),
      correlationId: file.correlationId ?? correlationId,
    });
  };

export type RecordAgreement = ReturnType<typeof makeRecordAgreement>;
