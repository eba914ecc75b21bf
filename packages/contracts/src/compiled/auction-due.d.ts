// Made by `pnpm contracts:compile` from the schemas in this package. Do not edit.
import type { auctionDue, MessageData, Validator } from '../index';

export declare const validateAuctionDue: Validator<MessageData<typeof auctionDue>>;
