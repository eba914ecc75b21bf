// Made by `pnpm contracts:compile` from the schemas in this package. Do not edit.
import type { receiptRequested, MessageData, Validator } from '../index';

export declare const validateReceiptRequested: Validator<MessageData<typeof receiptRequested>>;
