// Made by `pnpm contracts:compile` from the schemas in this package. Do not edit.
import type { pushRequested, MessageData, Validator } from '../index';

export declare const validatePushRequested: Validator<MessageData<typeof pushRequested>>;
