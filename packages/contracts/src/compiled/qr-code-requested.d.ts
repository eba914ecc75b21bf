// Made by `pnpm contracts:compile` from the schemas in this package. Do not edit.
import type { qrCodeRequested, EventData, Validator } from '../index';

export declare const validateQrCodeRequested: Validator<EventData<typeof qrCodeRequested>>;
