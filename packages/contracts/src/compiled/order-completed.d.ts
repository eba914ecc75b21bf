// Made by `pnpm contracts:compile` from the schemas in this package. Do not edit.
import type { orderCompleted, EventData, Validator } from '../index';

export declare const validateOrderCompleted: Validator<EventData<typeof orderCompleted>>;
