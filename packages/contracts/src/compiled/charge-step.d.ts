// Made by `pnpm contracts:compile` from the schemas in this package. Do not edit.
import type { chargeStep, MessageData, Validator } from '../index';

export declare const validateChargeStep: Validator<MessageData<typeof chargeStep>>;
