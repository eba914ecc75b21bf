// Made by `pnpm contracts:compile` from the schemas in this package. Do not edit.
import type { auctionActivity, MessageData, Validator } from '../index';

export declare const validateAuctionActivity: Validator<MessageData<typeof auctionActivity>>;
