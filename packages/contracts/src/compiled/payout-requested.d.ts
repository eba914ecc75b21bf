// Made by `pnpm contracts:compile` from the schemas in this package. Do not edit.
import type { payoutRequested, MessageData, Validator } from '../index';

export declare const validatePayoutRequested: Validator<MessageData<typeof payoutRequested>>;
