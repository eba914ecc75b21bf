// Made by `pnpm contracts:compile` from the schemas in this package. Do not edit.
import type { dispatchStep, MessageData, Validator } from '../index';

export declare const validateDispatchStep: Validator<MessageData<typeof dispatchStep>>;
