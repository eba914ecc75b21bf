// Made by `pnpm contracts:compile` from the schemas in this package. Do not edit.
import type { courierRequested, MessageData, Validator } from '../index';

export declare const validateCourierRequested: Validator<MessageData<typeof courierRequested>>;
