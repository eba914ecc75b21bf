import { digest } from '@ecom/kernel';
import type { Listing } from './auction';

/** What others see of a bidder: the same within one auction, unrelated between two. */
export const bidderAlias = ({ id, aliasSalt }: Pick<Listing, 'id' | 'aliasSalt'>, bidderId: string): string =>
  `bidder-${digest(id, aliasSalt, bidderId).slice(-8).toLowerCase()}`;
