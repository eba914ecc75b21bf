// Made by `pnpm contracts:compile` from the schemas in this package. Do not edit.
import type { orderClosing, MessageData, Validator } from '../index';

export declare const validateOrderClosing: Validator<MessageData<typeof orderClosing>>;
