import type { Clock } from '@ecom/kernel';
import { type Agreement, agreementKey, isParty } from '../domain/agreement';
import { AgreementNotFoundError } from '../domain/agreement-errors';
import { AuctionNotFoundError } from '../domain/errors';
import { hasTaken } from '../domain/sale';
import type { AgreementStore, ReadAuctions } from './agreement-store';
import type { SaleStore } from './sale-store';

type Dependencies = {
  readonly auctions: ReadAuctions;
  readonly sales: Pick<SaleStore, 'get'>;
  readonly agreements: Pick<AgreementStore, 'of'>;
};
type Reading = Dependencies & { readonly clock: Clock; readonly address: (key: string, seconds: number) => string };

type ShownAgreement = Pick<Agreement, 'agreementId' | 'version' | 'size' | 'sha256' | 'fileName' | 'recordedAt'>;
type ReadableAgreement = ShownAgreement & { readonly url: string; readonly expiresAt: string };

const SECONDS = 300;

const shown = ({ agreementId, version, size, sha256, fileName, recordedAt }: Agreement): ShownAgreement => ({
  agreementId,
  version,
  size,
  sha256,
  ...(fileName !== undefined && { fileName }),
  recordedAt,
});

/** To everybody but the parties there is nothing, not even a refusal that says more. */
const agreementsFor = async (
  { auctions, sales, agreements }: Dependencies,
  auctionId: string,
  callerId: string,
): Promise<readonly Agreement[]> => {
  const auction = await auctions.get(auctionId);
  if (!auction || !(isParty(auction, callerId) || hasTaken(await sales.get(auctionId), callerId)))
    throw new AuctionNotFoundError(`There is no auction ${auctionId}.`);
  return agreements.of(auctionId);
};

export const makeListAgreements =
  (dependencies: Dependencies) =>
  async (auctionId: string, callerId: string): Promise<{ readonly items: readonly ShownAgreement[] }> => ({
    items: (await agreementsFor(dependencies, auctionId, callerId)).map(shown),
  });

/** @throws AuctionNotFoundError, AgreementNotFoundError */
export const makeGetAgreement =
  ({ clock, address, ...dependencies }: Reading) =>
  async (auctionId: string, agreementId: string, callerId: string): Promise<ReadableAgreement> => {
    const agreement = (await agreementsFor(dependencies, auctionId, callerId)).find((one) => one.agreementId === agreementId);
    if (!agreement) throw new AgreementNotFoundError(`There is no agreement ${agreementId}.`);
    const expiresAt = new Date(clock().getTime() + SECONDS * 1_000).toISOString();
    return { ...shown(agreement), url: address(agreementKey(agreement), SECONDS), expiresAt };
  };

export type ListAgreements = ReturnType<typeof makeListAgreements>;
export type GetAgreement = ReturnType<typeof makeGetAgreement>;
