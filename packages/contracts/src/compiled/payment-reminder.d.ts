// Made by `pnpm contracts:compile` from the schemas in this package. Do not edit.
import type { paymentReminder, MessageData, Validator } from '../index';

export declare const validatePaymentReminder: Validator<MessageData<typeof paymentReminder>>;
