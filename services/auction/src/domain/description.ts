import type { Auction } from './auction';
import type { QrCode } from './qr-code';

/** The seller's long text; undefined when there is none. Kept apart from the auction: every bid would pay for its size. */
export type Description = string | undefined;

/** An auction together with its description, for the few who show both. */
export type Described<State extends Auction = Auction> = {
  readonly auction: State;
  readonly description: Description;
  /** Once somebody has asked for one. */
  readonly qrCode?: QrCode;
  /** The auction whose lot is listed again here. */
  readonly relistOf?: string;
  /** The auction in which the lot of this one is listed again. */
  readonly relistedAs?: string;
};

/** What a change of an auction does to its description. */
export type DescriptionChange = 'kept' | 'removed' | { readonly text: string };

export const descriptionAfter = (before: Description, change: DescriptionChange): Description => {
  if (change === 'kept') return before;
  return change === 'removed' ? undefined : change.text;
};

/** The same change, or `kept` when it would change nothing. */
export const effectOn = (before: Description, change: DescriptionChange): DescriptionChange =>
  descriptionAfter(before, change) === before ? 'kept' : change;

/** A view of an auction that also shows its description. */
export type WithDescription<View> = View & { readonly description?: string };

export const withDescription = <View extends object>(view: View, description: Description): WithDescription<View> => ({
  ...view,
  ...(description !== undefined && { description }),
});
