// Made by `pnpm contracts:compile` from the schemas in this package. Do not edit.
import type { auctionEndingSoon, EventData, Validator } from '../index';

export declare const validateAuctionEndingSoon: Validator<EventData<typeof auctionEndingSoon>>;
