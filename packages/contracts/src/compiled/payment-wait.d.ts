// Made by `pnpm contracts:compile` from the schemas in this package. Do not edit.
import type { paymentWait, MessageData, Validator } from '../index';

export declare const validatePaymentWait: Validator<MessageData<typeof paymentWait>>;
