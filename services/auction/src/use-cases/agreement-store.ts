import type { Agreement } from '../domain/agreement';
import type { Auction } from '../domain/auction';

export type AgreementStore = {
  /** In the order of their versions. */
  of(auctionId: string): Promise<readonly Agreement[]>;
  /** Gives the next version of its auction, once however often it is called. */
  record(agreement: Omit<Agreement, 'version'>): Promise<Agreement>;
};

export type ReadAuctions = { get(auctionId: string): Promise<Auction | undefined> };
