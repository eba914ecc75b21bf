// Made by `pnpm contracts:compile` from the schemas in this package. Do not edit.
import type { orderUnpaid, EventData, Validator } from '../index';

export declare const validateOrderUnpaid: Validator<EventData<typeof orderUnpaid>>;
