// Made by `pnpm contracts:compile` from the schemas in this package. Do not edit.
import type { auctionCancelled, EventData, Validator } from '../index';

export declare const validateAuctionCancelled: Validator<EventData<typeof auctionCancelled>>;
