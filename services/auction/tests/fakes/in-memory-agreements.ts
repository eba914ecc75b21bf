import type { Agreement } from '../../src/domain/agreement';
import type { AgreementStore } from '../../src/use-cases/agreement-store';

/** Agreements without a table. */
export const inMemoryAgreements = (): AgreementStore => {
  const kept: Agreement[] = [];
  const of = (auctionId: string) => kept.filter((agreement) => agreement.auctionId === auctionId);

  return {
    of: async (auctionId) => of(auctionId),
    record: async (agreement) => {
      const known = of(agreement.auctionId);
      const again = known.find(({ agreementId }) => agreementId === agreement.agreementId);
      if (again) return again;
      const next = { ...agreement, version: known.length + 1 };
      kept.push(next);
      return next;
    },
  };
};
