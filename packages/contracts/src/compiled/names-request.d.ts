// Made by `pnpm contracts:compile` from the schemas in this package. Do not edit.
import type { namesRequest, MessageData, Validator } from '../index';

export declare const validateNamesRequest: Validator<MessageData<typeof namesRequest>>;
