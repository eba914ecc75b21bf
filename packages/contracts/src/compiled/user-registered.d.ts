// Made by `pnpm contracts:compile` from the schemas in this package. Do not edit.
import type { userRegistered, EventData, Validator } from '../index';

export declare const validateUserRegistered: Validator<EventData<typeof userRegistered>>;
