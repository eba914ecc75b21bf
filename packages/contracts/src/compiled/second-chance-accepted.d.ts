// Made by `pnpm contracts:compile` from the schemas in this package. Do not edit.
import type { secondChanceAccepted, EventData, Validator } from '../index';

export declare const validateSecondChanceAccepted: Validator<EventData<typeof secondChanceAccepted>>;
