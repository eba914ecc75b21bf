// Made by `pnpm contracts:compile` from the schemas in this package. Do not edit.
import type { auctionClosed, EventData, Validator } from '../index';

export declare const validateAuctionClosed: Validator<EventData<typeof auctionClosed>>;
