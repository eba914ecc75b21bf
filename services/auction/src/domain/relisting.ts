import type { Auction, ClosedAuction, DraftAuction } from './auction';
import { outcomeOf } from './closing';
import { draft, type Moment, type NewAuction, type TermChanges } from './lifecycle';
import { firstSale, lastOf, next, requireFallenThrough, type Sale, type SaleChange } from './sale';
import { SaleStandsError } from './sale-errors';
import { termsOf } from './terms';

const requireUnsold = (auction: ClosedAuction): void => {
  if (outcomeOf(auction).outcome === 'sold') throw new SaleStandsError('It is sold; its buyer has paid or still has time to.');
};

/** @throws SaleStandsError, OfferLiveError, AlreadyRelistedError unless its seller may list it again */
export const requireRelistable = (auction: Auction, sale: Sale | undefined): ClosedAuction => {
  if (auction.status !== 'closed') throw new SaleStandsError('Only an auction that has ended can be listed again.');
  if (sale) requireFallenThrough(sale);
  else requireUnsold(auction);

  return auction;
};

/** The end of its sale: nothing of it can be offered to anybody any more. */
export const endByRelisting = (
  auction: ClosedAuction,
  before: Sale | undefined,
  { relistedAs, correlationId }: { readonly relistedAs: string; readonly correlationId: string },
): SaleChange => {
  const facts = before ? next(before, correlationId) : firstSale(auction, correlationId);

  return { before, after: { ...facts, ...(before && lastOf(before)), status: 'relisted', relistedAs }, offers: [] };
};

type Again = Pick<NewAuction, 'id' | 'aliasSalt'> & { readonly changes: TermChanges };

/** The same lot once more: same terms but for the changes, for as long as before, from now on. @throws InvalidTermsError */
export const draftAgain = (auction: ClosedAuction, { id, aliasSalt, changes }: Again, moment: Moment): DraftAuction => {
  const startsAt = changes.startsAt ?? moment.now;
  const endsAt = startsAt + (auction.endsAt - auction.startsAt);
  const terms = { ...termsOf(auction), startsAt, endsAt, ...changes };

  // Its pictures stay where they are: what nobody can delete but the auction that they were uploaded for.
  return { ...draft({ id, aliasSalt, sellerId: auction.sellerId, terms }, moment), pictures: auction.pictures };
};
