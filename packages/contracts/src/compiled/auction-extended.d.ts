// Made by `pnpm contracts:compile` from the schemas in this package. Do not edit.
import type { auctionExtended, EventData, Validator } from '../index';

export declare const validateAuctionExtended: Validator<EventData<typeof auctionExtended>>;
