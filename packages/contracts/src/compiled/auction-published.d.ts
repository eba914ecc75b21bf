// Made by `pnpm contracts:compile` from the schemas in this package. Do not edit.
import type { auctionPublished, EventData, Validator } from '../index';

export declare const validateAuctionPublished: Validator<EventData<typeof auctionPublished>>;
