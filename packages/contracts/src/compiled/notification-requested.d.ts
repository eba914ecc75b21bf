// Made by `pnpm contracts:compile` from the schemas in this package. Do not edit.
import type { notificationRequested, MessageData, Validator } from '../index';

export declare const validateNotificationRequested: Validator<MessageData<typeof notificationRequested>>;
