// Made by `pnpm contracts:compile` from the schemas in this package. Do not edit.
import type { courierCancellation, MessageData, Validator } from '../index';

export declare const validateCourierCancellation: Validator<MessageData<typeof courierCancellation>>;
