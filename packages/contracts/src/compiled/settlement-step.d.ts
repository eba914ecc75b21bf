// Made by `pnpm contracts:compile` from the schemas in this package. Do not edit.
import type { settlementStep, MessageData, Validator } from '../index';

export declare const validateSettlementStep: Validator<MessageData<typeof settlementStep>>;
